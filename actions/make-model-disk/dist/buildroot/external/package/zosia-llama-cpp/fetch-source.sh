#!/bin/sh
# fetch-source.sh REPOSITORY COMMIT ARCHIVE: fetches one commit, without its history, as the archive to build from,
# unless that is there. git checks all that comes by the commit's own name; an archive packed by a server could hold
# anything.
set -eu

repository=$1 commit=$2 archive=$3
[ ! -e "$archive" ] || exit 0

name=${archive##*/}
name=${name%.tar.gz}
mkdir -p "${archive%/*}"
work=$archive.$$.git
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

git init --quiet --bare "$work"
git -C "$work" fetch --quiet --depth 1 "$repository" "$commit"
git -C "$work" archive --prefix="$name/" --output="$work/source.tar" FETCH_HEAD
gzip --no-name "$work/source.tar"
mv "$work/source.tar.gz" "$archive"
