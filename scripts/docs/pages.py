"""MkDocs hooks: pages whose source lies outside of docs/, links that leave the site, and mermaid, from here."""

import os
import posixpath
import re
from pathlib import Path

from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parents[2]

# Page of the site: the file that is its one source, read where GitHub's visitors look for it.
BORROWED = {
    "buildroot.md": "buildroot/README.md",
    "contributing.md": "CONTRIBUTING.md",
    "reference/zosia.md": "actions/root/README.md",
    **{
        f"reference/{name}.md": f"actions/{name}/README.md"
        for name in ("boot-qemu", "build-zosia", "make-model-disk", "perf-gate", "setup-buildroot")
    },
}
PAGE_OF = {source: page for page, source in BORROWED.items()}
LINK = re.compile(r"(?<=\]\()(?![a-z]+:)([^)#\s]+)")


def on_files(files, config):
    for page, source in BORROWED.items():
        files.append(File.generated(config, page, abs_src_path=str(ROOT / source)))
    files.append(File.generated(config, "assets/mermaid.min.js", abs_src_path=os.environ["ZOSIA_MERMAID"]))
    return files


def on_page_markdown(markdown, page, config, files):
    """Links are those of the files in the repository; here they are made to fit the site."""
    here = page.file.src_uri
    source = BORROWED.get(here, f"docs/{here}")

    def fit(match):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), match[1]))
        page_there = PAGE_OF.get(target, target.removeprefix("docs/") if target.startswith("docs/") else None)
        if page_there is not None:
            return posixpath.relpath(page_there, posixpath.dirname(here) or ".")
        # What is not there either is left as it is, for MkDocs to complain of.
        return f"{config.repo_url}/blob/main/{target}" if (ROOT / target).exists() else match[1]

    return LINK.sub(fit, markdown)
