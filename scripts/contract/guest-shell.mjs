/** The part of src/contract/guest.ts that the guest itself reads, as initramfs/lib/contract.sh. */
export function guestShell({
  kernelParameters,
  kernelParameterTable,
  guestContract,
  fwCfgFolder,
  fwCfgNames,
  fwCfgTable,
  limits,
  modelDiskSerial,
}) {
  const settings = [
    ...kernelParameters.map((flag) => readFlagValue(flag, kernelParameterTable[flag].reads)),
    ...fwCfgNames.map((name) => readFile(name, fwCfgTable[name].reads)),
  ].filter((line) => line !== undefined);
  return `# shellcheck shell=sh
# Written by \`npm run contract\` from src/contract/guest.ts: change it there.
# shellcheck disable=SC2034 # read elsewhere

contract_version=${guestContract}
fw_cfg_folder=${fwCfgFolder}
model_disk_serial=${modelDiskSerial}
guest_file_bytes=${limits.fwCfgBytes}
request_body_bytes=${limits.requestBodyBytes}
acknowledge_seconds=${limits.acknowledgeSeconds}

kernel_parameters='${kernelParameters.join(' ')}'

# read_flag WORD: sets asked_… to what a flag says, unset where there is none. Fails for a word that is no flag.
read_flag() {
  case $1 in
${kernelParameters.map((flag) => `    ${flag}=*) ${askedBy(flag)}=\${1#*=} ;;`).join('\n')}
    *) return 1 ;;
  esac
}

# read_settings: sets what the flags and files with a default of their own say, each usable.
read_settings() {
${settings.map((line) => `  ${line}`).join('\n')}
}
`;
}

function askedBy(flag) {
  return `asked_${variable(flag.slice('zosia.'.length))}`;
}

function readFlagValue(flag, reads) {
  if (reads === undefined) return undefined;
  const name = variable(flag.slice('zosia.'.length));
  return `${check(flag, `\${${askedBy(flag)}-${reads.otherwise}}`, reads)}; ${name}=$number`;
}

function readFile(name, reads) {
  if (reads === undefined) return undefined;
  const read = `read_fw_cfg ${name} ${reads.otherwise};`;
  if (reads.as === 'word') return `${read} ${variable(name)}=$value`;
  return `${read} ${check(name, '$value', reads)}; ${variable(name)}=$number`;
}

function check(name, value, { as, least, otherwise }) {
  return as === 'whole' ? `whole ${name} "${value}" ${least} ${otherwise}` : `decimal ${name} "${value}" ${otherwise}`;
}

function variable(name) {
  return name.replace(/[.-]/g, '_');
}
