import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 30714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 63774:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream/web");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 18909:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { Argument } = __nccwpck_require__(49154);
const { Command } = __nccwpck_require__(34348);
const { CommanderError, InvalidArgumentError } = __nccwpck_require__(41135);
const { Help } = __nccwpck_require__(79754);
const { Option } = __nccwpck_require__(45240);

exports.DM = new Command();

exports.gu = (name) => new Command(name);
exports.Ww = (flags, description) => new Option(flags, description);
exports.er = (name, description) => new Argument(name, description);

/**
 * Expose classes
 */

exports.uB = Command;
exports.c$ = Option;
exports.ef = Argument;
exports._V = Help;

exports.b7 = CommanderError;
exports.Di = InvalidArgumentError;
exports.a2 = InvalidArgumentError; // Deprecated


/***/ }),

/***/ 49154:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(41135);

class Argument {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */

  constructor(name, description) {
    this.description = description || '';
    this.variadic = false;
    this.parseArg = undefined;
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.argChoices = undefined;

    switch (name[0]) {
      case '<': // e.g. <required>
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case '[': // e.g. [optional]
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }

    if (this._name.endsWith('...')) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }

  /**
   * Return argument name.
   *
   * @return {string}
   */

  name() {
    return this._name;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }

  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
}

/**
 * Takes an argument and returns its human readable equivalent for help usage.
 *
 * @param {Argument} arg
 * @return {string}
 * @private
 */

function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? '...' : '');

  return arg.required ? '<' + nameOutput + '>' : '[' + nameOutput + ']';
}

exports.Argument = Argument;
exports.humanReadableArgName = humanReadableArgName;


/***/ }),

/***/ 34348:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(78474).EventEmitter);
const childProcess = __nccwpck_require__(31421);
const path = __nccwpck_require__(76760);
const fs = __nccwpck_require__(73024);
const process = __nccwpck_require__(1708);

const { Argument, humanReadableArgName } = __nccwpck_require__(49154);
const { CommanderError } = __nccwpck_require__(41135);
const { Help, stripColor } = __nccwpck_require__(79754);
const { Option, DualOptions } = __nccwpck_require__(45240);
const { suggestSimilar } = __nccwpck_require__(65030);

class Command extends EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */

  constructor(name) {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Option[]} */
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    /** @type {Argument[]} */
    this.registeredArguments = [];
    this._args = this.registeredArguments; // deprecated old name
    /** @type {string[]} */
    this.args = []; // cli args with options removed
    this.rawArgs = [];
    this.processedArgs = []; // like .args but after custom processing and collecting variadic
    this._scriptPath = null;
    this._name = name || '';
    this._optionValues = {};
    this._optionValueSources = {}; // default, env, cli etc
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null; // custom name for executable
    this._executableDir = null; // custom search directory for subcommands
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = '';
    this._summary = '';
    this._argsDescription = undefined; // legacy
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {}; // a hash of arrays
    /** @type {(boolean | string)} */
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null; // used in save/restoreStateBeforeParse

    // see configureOutput() for docs
    this._outputConfiguration = {
      writeOut: (str) => process.stdout.write(str),
      writeErr: (str) => process.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () =>
        process.stdout.isTTY ? process.stdout.columns : undefined,
      getErrHelpWidth: () =>
        process.stderr.isTTY ? process.stderr.columns : undefined,
      getOutHasColors: () =>
        useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
      getErrHasColors: () =>
        useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
      stripColor: (str) => stripColor(str),
    };

    this._hidden = false;
    /** @type {(Option | null | undefined)} */
    this._helpOption = undefined; // Lazy created on demand. May be null if help option is disabled.
    this._addImplicitHelpCommand = undefined; // undecided whether true or false yet, not inherited
    /** @type {Command} */
    this._helpCommand = undefined; // lazy initialised, inherited
    this._helpConfiguration = {};
    /** @type {string | undefined} */
    this._helpGroupHeading = undefined; // soft initialised when added to parent
    /** @type {string | undefined} */
    this._defaultCommandGroup = undefined;
    /** @type {string | undefined} */
    this._defaultOptionGroup = undefined;
  }

  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue =
      sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;

    return this;
  }

  /**
   * @returns {Command[]}
   * @private
   */

  _getCommandAndAncestors() {
    const result = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }

  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */

  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === 'object' && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);

    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden); // noHelp is deprecated old name for hidden
    cmd._executableFile = opts.executableFile || null; // Custom name for executable file, set missing to null to match constructor
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);

    if (desc) return this;
    return cmd;
  }

  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */

  createCommand(name) {
    return new Command(name);
  }

  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */

  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }

  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureHelp(configuration) {
    if (configuration === undefined) return this._helpConfiguration;

    this._helpConfiguration = configuration;
    return this;
  }

  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureOutput(configuration) {
    if (configuration === undefined) return this._outputConfiguration;

    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration,
    };
    return this;
  }

  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== 'string') displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }

  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }

  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */

  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }

    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true; // modifying passed command due to existing implementation

    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();

    return this;
  }

  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */

  createArgument(name, description) {
    return new Argument(name, description);
  }

  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === 'function') {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }

  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */

  arguments(names) {
    names
      .trim()
      .split(/ +/)
      .forEach((detail) => {
        this.argument(detail);
      });
    return this;
  }

  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`,
      );
    }
    if (
      argument.required &&
      argument.defaultValue !== undefined &&
      argument.parseArg === undefined
    ) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }

  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */

  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === 'boolean') {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        // make the command to store the group
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }

    const nameAndArgs = enableOrNameAndArgs ?? 'help [command]';
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? 'display help for command';

    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    // init group unless lazy create
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);

    return this;
  }

  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    // If not passed an object, call through to helpCommand for backwards compatibility,
    // as addHelpCommand was originally used like helpCommand is now.
    if (typeof helpCommand !== 'object') {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }

  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand =
      this._addImplicitHelpCommand ??
      (this.commands.length &&
        !this._actionHandler &&
        !this._findCommand('help'));

    if (hasImplicitHelpCommand) {
      if (this._helpCommand === undefined) {
        this.helpCommand(undefined, undefined); // use default name and description
      }
      return this._helpCommand;
    }
    return null;
  }

  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */

  hook(event, listener) {
    const allowedValues = ['preSubcommand', 'preAction', 'postAction'];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }

  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */

  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== 'commander.executeSubCommandAsync') {
          throw err;
        } else {
          // Async callback from spawn events, not useful to throw.
        }
      };
    }
    return this;
  }

  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */

  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
      // Expecting this line is not reached.
    }
    process.exit(exitCode);
  }

  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */

  action(fn) {
    const listener = (args) => {
      // The .action callback takes an extra parameter which is the command or options.
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this; // backwards compatible "options"
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);

      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }

  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */

  createOption(flags, description) {
    return new Option(flags, description);
  }

  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */

  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === 'commander.invalidArgument') {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }

  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */

  _registerOption(option) {
    const matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      const matchingFlag =
        option.long && this._findOption(option.long)
          ? option.long
          : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }

    this._initOptionGroup(option);
    this.options.push(option);
  }

  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */

  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };

    const alreadyUsed = knownBy(command).find((name) =>
      this._findCommand(name),
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join('|');
      const newCmd = knownBy(command).join('|');
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`,
      );
    }

    this._initCommandGroup(command);
    this.commands.push(command);
  }

  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);

    const oname = option.name();
    const name = option.attributeName();

    // store default value
    if (option.negate) {
      // --no-foo is special and defaults foo to true, unless a --foo option is already defined
      const positiveLongFlag = option.long.replace(/^--no-/, '--');
      if (!this._findOption(positiveLongFlag)) {
        this.setOptionValueWithSource(
          name,
          option.defaultValue === undefined ? true : option.defaultValue,
          'default',
        );
      }
    } else if (option.defaultValue !== undefined) {
      this.setOptionValueWithSource(name, option.defaultValue, 'default');
    }

    // handler for cli and env supplied values
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      // val is null for optional option used without an optional-argument.
      // val is undefined for boolean and negated option.
      if (val == null && option.presetArg !== undefined) {
        val = option.presetArg;
      }

      // custom processing
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }

      // Fill-in appropriate missing values. Long winded but easy to follow.
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = ''; // not normal, parseArg might have failed or be a mock function for testing
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };

    this.on('option:' + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, 'cli');
    });

    if (option.envVar) {
      this.on('optionEnv:' + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, 'env');
      });
    }

    return this;
  }

  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === 'object' && flags instanceof Option) {
      throw new Error(
        'To add an Option object use addOption() instead of option() or requiredOption()',
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === 'function') {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      // deprecated
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }

    return this.addOption(option);
  }

  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }

  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue,
    );
  }

  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }

  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }

  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }

  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }

  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }

  /**
   * @private
   */

  _checkForBrokenPassThrough() {
    if (
      this.parent &&
      this._passThroughOptions &&
      !this.parent._enablePositionalOptions
    ) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
    }
  }

  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */

  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error('call .storeOptionsAsProperties() before adding options');
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        'call .storeOptionsAsProperties() before setting option values',
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }

  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */

  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }

  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */

  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, undefined);
  }

  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */

  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }

  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }

  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSourceWithGlobals(key) {
    // global overwrites local, like optsWithGlobals
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (cmd.getOptionValueSource(key) !== undefined) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }

  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */

  _prepareUserArgs(argv, parseOptions) {
    if (argv !== undefined && !Array.isArray(argv)) {
      throw new Error('first parameter to parse must be array or undefined');
    }
    parseOptions = parseOptions || {};

    // auto-detect argument conventions if nothing supplied
    if (argv === undefined && parseOptions.from === undefined) {
      if (process.versions?.electron) {
        parseOptions.from = 'electron';
      }
      // check node specific options for scenarios where user CLI args follow executable without scriptname
      const execArgv = process.execArgv ?? [];
      if (
        execArgv.includes('-e') ||
        execArgv.includes('--eval') ||
        execArgv.includes('-p') ||
        execArgv.includes('--print')
      ) {
        parseOptions.from = 'eval'; // internal usage, not documented
      }
    }

    // default to using process.argv
    if (argv === undefined) {
      argv = process.argv;
    }
    this.rawArgs = argv.slice();

    // extract the user args and scriptPath
    let userArgs;
    switch (parseOptions.from) {
      case undefined:
      case 'node':
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case 'electron':
        // @ts-ignore: because defaultApp is an unknown property
        if (process.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case 'user':
        userArgs = argv.slice(0);
        break;
      case 'eval':
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`,
        );
    }

    // Find default name for program from arguments.
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || 'program';

    return userArgs;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */

  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);

    return this;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */

  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);

    return this;
  }

  _prepareForParse() {
    if (this._savedState === null) {
      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }

  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }

  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);

    // clear state from _prepareUserArgs
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    // clear state from setOptionValueWithSource
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    // clear state from _parseCommand
    this.args = [];
    // clear state from _processArguments
    this.processedArgs = [];
  }

  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (fs.existsSync(executableFile)) return;

    const executableDirMessage = executableDir
      ? `searched for local subcommand relative to directory '${executableDir}'`
      : 'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }

  /**
   * Execute a sub-command executable.
   *
   * @private
   */

  _executeSubCommand(subcommand, args) {
    args = args.slice();
    let launchWithNode = false; // Use node for source targets so do not need to get permissions correct, and on Windows.
    const sourceExt = ['.js', '.ts', '.tsx', '.mjs', '.cjs'];

    function findFile(baseDir, baseName) {
      // Look for specified file
      const localBin = path.resolve(baseDir, baseName);
      if (fs.existsSync(localBin)) return localBin;

      // Stop looking if candidate already has an expected extension.
      if (sourceExt.includes(path.extname(baseName))) return undefined;

      // Try all the extensions.
      const foundExt = sourceExt.find((ext) =>
        fs.existsSync(`${localBin}${ext}`),
      );
      if (foundExt) return `${localBin}${foundExt}`;

      return undefined;
    }

    // Not checking for help first. Unlikely to have mandatory and executable, and can't robustly test for help flags in external command.
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // executableFile and executableDir might be full path, or just a name
    let executableFile =
      subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || '';
    if (this._scriptPath) {
      let resolvedScriptPath; // resolve possible symlink for installed npm binary
      try {
        resolvedScriptPath = fs.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = path.resolve(
        path.dirname(resolvedScriptPath),
        executableDir,
      );
    }

    // Look for a local file in preference to a command in PATH.
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);

      // Legacy search using prefix of script name instead of command name
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = path.basename(
          this._scriptPath,
          path.extname(this._scriptPath),
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`,
          );
        }
      }
      executableFile = localFile || executableFile;
    }

    launchWithNode = sourceExt.includes(path.extname(executableFile));

    let proc;
    if (process.platform !== 'win32') {
      if (launchWithNode) {
        args.unshift(executableFile);
        // add executable arguments to spawn
        args = incrementNodeInspectorPort(process.execArgv).concat(args);

        proc = childProcess.spawn(process.argv[0], args, { stdio: 'inherit' });
      } else {
        proc = childProcess.spawn(executableFile, args, { stdio: 'inherit' });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name,
      );
      args.unshift(executableFile);
      // add executable arguments to spawn
      args = incrementNodeInspectorPort(process.execArgv).concat(args);
      proc = childProcess.spawn(process.execPath, args, { stdio: 'inherit' });
    }

    if (!proc.killed) {
      // testing mainly to avoid leak warnings during unit tests with mocked spawn
      const signals = ['SIGUSR1', 'SIGUSR2', 'SIGTERM', 'SIGINT', 'SIGHUP'];
      signals.forEach((signal) => {
        process.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            // @ts-ignore because signals not typed to known strings
            proc.kill(signal);
          }
        });
      });
    }

    // By default terminate process when spawned process terminates.
    const exitCallback = this._exitCallback;
    proc.on('close', (code) => {
      code = code ?? 1; // code is null if spawned process terminated due to a signal
      if (!exitCallback) {
        process.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            'commander.executeSubCommandAsync',
            '(close)',
          ),
        );
      }
    });
    proc.on('error', (err) => {
      // @ts-ignore: because err.code is an unknown property
      if (err.code === 'ENOENT') {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name,
        );
        // @ts-ignore: because err.code is an unknown property
      } else if (err.code === 'EACCES') {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        process.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          'commander.executeSubCommandAsync',
          '(error)',
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });

    // Store the reference to the child process
    this.runningCommand = proc;
  }

  /**
   * @private
   */

  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });

    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      'preSubcommand',
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }

  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */

  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }

    // Fallback to parsing the help flag to invoke the help.
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? '--help'],
    );
  }

  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */

  _checkNumberOfArguments() {
    // too few
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    // too many
    if (
      this.registeredArguments.length > 0 &&
      this.registeredArguments[this.registeredArguments.length - 1].variadic
    ) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }

  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */

  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      // Extra processing for nice error message on parsing failure.
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage,
        );
      }
      return parsedValue;
    };

    this._checkNumberOfArguments();

    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        // Collect together remaining arguments for passing together as an array.
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === undefined) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }

  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCall(promise, fn) {
    // thenable
    if (promise?.then && typeof promise.then === 'function') {
      // already have a promise, chain callback
      return promise.then(() => fn());
    }
    // callback might return a promise
    return fn();
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors()
      .reverse()
      .filter((cmd) => cmd._lifeCycleHooks[event] !== undefined)
      .forEach((hookedCommand) => {
        hookedCommand._lifeCycleHooks[event].forEach((callback) => {
          hooks.push({ hookedCommand, callback });
        });
      });
    if (event === 'postAction') {
      hooks.reverse();
    }

    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== undefined) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }

  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */

  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv(); // after cli, so parseArg not called on both cli and env
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);

    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (
      this._getHelpCommand() &&
      operands[0] === this._getHelpCommand().name()
    ) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown); // Run the help for default command from parent rather than passing to default command
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown,
      );
    }
    if (
      this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName
    ) {
      // probably missing subcommand and no handler, user needs help (and exit)
      this.help({ error: true });
    }

    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // We do not always call this check to avoid masking a "better" error, like unknown command.
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };

    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();

      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, 'preAction');
      promiseChain = this._chainOrCall(promiseChain, () =>
        this._actionHandler(this.processedArgs),
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown); // legacy
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, 'postAction');
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown); // legacy
    } else if (operands.length) {
      if (this._findCommand('*')) {
        // legacy default command
        return this._dispatchSubcommand('*', operands, unknown);
      }
      if (this.listenerCount('command:*')) {
        // skip option check, emit event for possible misspelling suggestion
        this.emit('command:*', operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      // This command has subcommands and nothing hooked up at this level, so display help (and exit).
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
      // fall through for caller to handle after calling .parse()
    }
  }

  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return undefined;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name),
    );
  }

  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */

  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }

  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */

  _checkForMissingMandatoryOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (
          anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === undefined
        ) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }

  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === undefined) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== 'default';
    });

    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0,
    );

    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
        option.conflictsWith.includes(defined.attributeName()),
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }

  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }

  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */

  parseOptions(args) {
    const operands = []; // operands, not options or values
    const unknown = []; // first unknown option and remaining unknown args
    let dest = operands;

    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === '-';
    }

    const negativeNumberArg = (arg) => {
      // return false if not a negative number
      if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
      // negative number is ok unless digit used as an option in command hierarchy
      return !this._getCommandAndAncestors().some((cmd) =>
        cmd.options
          .map((opt) => opt.short)
          .some((short) => /^-\d$/.test(short)),
      );
    };

    // parse options
    let activeVariadicOption = null;
    let activeGroup = null; // working through group of short options, like -abc
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;

      // literal
      if (arg === '--') {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }

      if (
        activeVariadicOption &&
        (!maybeOption(arg) || negativeNumberArg(arg))
      ) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;

      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        // recognised option, call listener to assign value with possible custom processing
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === undefined) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            // historical behaviour is optional value is following arg unless an option
            if (
              i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i]))
            ) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            // boolean flag
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }

      // Look for combo options following single dash, eat first one if known.
      if (arg.length > 2 && arg[0] === '-' && arg[1] !== '-') {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (
            option.required ||
            (option.optional && this._combineFlagAndOptionalValue)
          ) {
            // option with value following in same argument
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            // boolean option
            this.emit(`option:${option.name()}`);
            // remove the processed option and keep processing group
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }

      // Look for known long flag with value, like --foo=bar
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf('=');
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }

      // Not a recognised option by this command.
      // Might be a command-argument, or subcommand option, or unknown option, or help command or option.

      // An unknown option means further arguments also classified as unknown so can be reprocessed by subcommands.
      // A negative number in a leaf command is not an unknown option.
      if (
        dest === operands &&
        maybeOption(arg) &&
        !(this.commands.length === 0 && negativeNumberArg(arg))
      ) {
        dest = unknown;
      }

      // If using positionalOptions, stop processing our options at subcommand.
      if (
        (this._enablePositionalOptions || this._passThroughOptions) &&
        operands.length === 0 &&
        unknown.length === 0
      ) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (
          this._getHelpCommand() &&
          arg === this._getHelpCommand().name()
        ) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }

      // If using passThroughOptions, stop processing options at first command-argument.
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }

      // add arg
      dest.push(arg);
    }

    return { operands, unknown };
  }

  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      // Preserve original behaviour so backwards compatible when still using properties
      const result = {};
      const len = this.options.length;

      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] =
          key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }

    return this._optionValues;
  }

  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    // globals overwrite locals
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }

  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    // output handling
    this._outputConfiguration.outputError(
      `${message}\n`,
      this._outputConfiguration.writeErr,
    );
    if (typeof this._showHelpAfterError === 'string') {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr('\n');
      this.outputHelp({ error: true });
    }

    // exit handling
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || 'commander.error';
    this._exit(exitCode, code, message);
  }

  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in process.env) {
        const optionKey = option.attributeName();
        // Priority check. Do not overwrite cli or options from unknown source (client-code).
        if (
          this.getOptionValue(optionKey) === undefined ||
          ['default', 'config', 'env'].includes(
            this.getOptionValueSource(optionKey),
          )
        ) {
          if (option.required || option.optional) {
            // option can take a value
            // keep very simple, optional always takes value
            this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
          } else {
            // boolean
            // keep very simple, only care that envVar defined and not the value
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }

  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return (
        this.getOptionValue(optionKey) !== undefined &&
        !['default', 'implied'].includes(this.getOptionValueSource(optionKey))
      );
    };
    this.options
      .filter(
        (option) =>
          option.implied !== undefined &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option,
          ),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              'implied',
            );
          });
      });
  }

  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */

  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: 'commander.missingArgument' });
  }

  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */

  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: 'commander.optionMissingArgument' });
  }

  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */

  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }

  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    // The calling code does not know whether a negated option is the source of the
    // value, so do some work to take an educated guess.
    const findBestOptionFromValue = (option) => {
      const optionKey = option.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName(),
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName(),
      );
      if (
        negativeOption &&
        ((negativeOption.presetArg === undefined && optionValue === false) ||
          (negativeOption.presetArg !== undefined &&
            optionValue === negativeOption.presetArg))
      ) {
        return negativeOption;
      }
      return positiveOption || option;
    };

    const getErrorMessage = (option) => {
      const bestOption = findBestOptionFromValue(option);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === 'env') {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };

    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: 'commander.conflictingOption' });
  }

  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */

  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = '';

    if (flag.startsWith('--') && this._showSuggestionAfterError) {
      // Looping to pick up the global options too
      let candidateFlags = [];
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      let command = this;
      do {
        const moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }

    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: 'commander.unknownOption' });
  }

  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */

  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;

    const expected = this.registeredArguments.length;
    const s = expected === 1 ? '' : 's';
    const forSubcommand = this.parent ? ` for '${this.name()}'` : '';
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
    this.error(message, { code: 'commander.excessArguments' });
  }

  /**
   * Unknown command.
   *
   * @private
   */

  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = '';

    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          candidateNames.push(command.name());
          // just visible alias
          if (command.alias()) candidateNames.push(command.alias());
        });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }

    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: 'commander.unknownCommand' });
  }

  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */

  version(str, flags, description) {
    if (str === undefined) return this._version;
    this._version = str;
    flags = flags || '-V, --version';
    description = description || 'output the version number';
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);

    this.on('option:' + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}\n`);
      this._exit(0, 'commander.version', str);
    });
    return this;
  }

  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === undefined && argsDescription === undefined)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }

  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === undefined) return this._summary;
    this._summary = str;
    return this;
  }

  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */

  alias(alias) {
    if (alias === undefined) return this._aliases[0]; // just return first, for backwards compatibility

    /** @type {Command} */
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let command = this;
    if (
      this.commands.length !== 0 &&
      this.commands[this.commands.length - 1]._executableHandler
    ) {
      // assume adding alias for last added executable subcommand, rather than this
      command = this.commands[this.commands.length - 1];
    }

    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      // c.f. _registerCommand
      const existingCmd = [matchingCommand.name()]
        .concat(matchingCommand.aliases())
        .join('|');
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }

    command._aliases.push(alias);
    return this;
  }

  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */

  aliases(aliases) {
    // Getter for the array of aliases is the main reason for having aliases() in addition to alias().
    if (aliases === undefined) return this._aliases;

    aliases.forEach((alias) => this.alias(alias));
    return this;
  }

  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  usage(str) {
    if (str === undefined) {
      if (this._usage) return this._usage;

      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return []
        .concat(
          this.options.length || this._helpOption !== null ? '[options]' : [],
          this.commands.length ? '[command]' : [],
          this.registeredArguments.length ? args : [],
        )
        .join(' ');
    }

    this._usage = str;
    return this;
  }

  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  name(str) {
    if (str === undefined) return this._name;
    this._name = str;
    return this;
  }

  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */

  helpGroup(heading) {
    if (heading === undefined) return this._helpGroupHeading ?? '';
    this._helpGroupHeading = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:);
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === undefined) return this._defaultCommandGroup ?? '';
    this._defaultCommandGroup = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === undefined) return this._defaultOptionGroup ?? '';
    this._defaultOptionGroup = heading;
    return this;
  }

  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }

  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }

  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or require.main.filename, or __filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(require.main.filename);
   *
   * @param {string} filename
   * @return {Command}
   */

  nameFromFilename(filename) {
    this._name = path.basename(filename, path.extname(filename));

    return this;
  }

  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(__dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */

  executableDir(path) {
    if (path === undefined) return this._executableDir;
    this._executableDir = path;
    return this;
  }

  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */

  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }

  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */

  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }

  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === 'function') {
      deprecatedCallback = contextOptions;
      contextOptions = undefined;
    }

    const outputContext = this._getOutputContext(contextOptions);
    /** @type {HelpTextEventContext} */
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this,
    };

    this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit('beforeAllHelp', eventContext));
    this.emit('beforeHelp', eventContext);

    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (
        typeof helpInformation !== 'string' &&
        !Buffer.isBuffer(helpInformation)
      ) {
        throw new Error('outputHelp callback must return a string or a Buffer');
      }
    }
    outputContext.write(helpInformation);

    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long); // deprecated
    }
    this.emit('afterHelp', eventContext);
    this._getCommandAndAncestors().forEach((command) =>
      command.emit('afterAllHelp', eventContext),
    );
  }

  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help' 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */

  helpOption(flags, description) {
    // Support enabling/disabling built-in help option.
    if (typeof flags === 'boolean') {
      if (flags) {
        if (this._helpOption === null) this._helpOption = undefined; // reenable
        if (this._defaultOptionGroup) {
          // make the option to store the group
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null; // disable
      }
      return this;
    }

    // Customise flags and description.
    this._helpOption = this.createOption(
      flags ?? '-h, --help',
      description ?? 'display help for command',
    );
    // init group unless lazy create
    if (flags || description) this._initOptionGroup(this._helpOption);

    return this;
  }

  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    // Lazy create help option on demand.
    if (this._helpOption === undefined) {
      this.helpOption(undefined, undefined);
    }
    return this._helpOption;
  }

  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }

  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(process.exitCode ?? 0); // process.exitCode does allow a string or an integer, but we prefer just a number
    if (
      exitCode === 0 &&
      contextOptions &&
      typeof contextOptions !== 'function' &&
      contextOptions.error
    ) {
      exitCode = 1;
    }
    // message: do not have all displayed text available so only passing placeholder.
    this._exit(exitCode, 'commander.help', '(outputHelp)');
  }

  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */

  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */

  addHelpText(position, text) {
    const allowedValues = ['beforeAll', 'before', 'after', 'afterAll'];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }

    const helpEvent = `${position}Help`;
    this.on(helpEvent, (/** @type {HelpTextEventContext} */ context) => {
      let helpStr;
      if (typeof text === 'function') {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      // Ignore falsy value when nothing to output.
      if (helpStr) {
        context.write(`${helpStr}\n`);
      }
    });
    return this;
  }

  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */

  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      // (Do not have all displayed text available so only passing placeholder.)
      this._exit(0, 'commander.helpDisplayed', '(outputHelp)');
    }
  }
}

/**
 * Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
 *
 * @param {string[]} args - array of arguments from node.execArgv
 * @returns {string[]}
 * @private
 */

function incrementNodeInspectorPort(args) {
  // Testing for these options:
  //  --inspect[=[host:]port]
  //  --inspect-brk[=[host:]port]
  //  --inspect-port=[host:]port
  return args.map((arg) => {
    if (!arg.startsWith('--inspect')) {
      return arg;
    }
    let debugOption;
    let debugHost = '127.0.0.1';
    let debugPort = '9229';
    let match;
    if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
      // e.g. --inspect
      debugOption = match[1];
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null
    ) {
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        // e.g. --inspect=1234
        debugPort = match[3];
      } else {
        // e.g. --inspect=localhost
        debugHost = match[3];
      }
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null
    ) {
      // e.g. --inspect=localhost:1234
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }

    if (debugOption && debugPort !== '0') {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}

/**
 * @returns {boolean | undefined}
 * @package
 */
function useColor() {
  // Test for common conventions.
  // NB: the observed behaviour is in combination with how author adds color! For example:
  //   - we do not test NODE_DISABLE_COLORS, but util:styletext does
  //   - we do test NO_COLOR, but Chalk does not
  //
  // References:
  // https://no-color.org
  // https://bixense.com/clicolors/
  // https://github.com/nodejs/node/blob/0a00217a5f67ef4a22384cfc80eb6dd9a917fdc1/lib/internal/tty.js#L109
  // https://github.com/chalk/supports-color/blob/c214314a14bcb174b12b3014b2b0a8de375029ae/index.js#L33
  // (https://force-color.org recent web page from 2023, does not match major javascript implementations)

  if (
    process.env.NO_COLOR ||
    process.env.FORCE_COLOR === '0' ||
    process.env.FORCE_COLOR === 'false'
  )
    return false;
  if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== undefined)
    return true;
  return undefined;
}

exports.Command = Command;
exports.useColor = useColor; // exporting for tests


/***/ }),

/***/ 41135:
/***/ ((__unused_webpack_module, exports) => {

/**
 * CommanderError class
 */
class CommanderError extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = undefined;
  }
}

/**
 * InvalidArgumentError class
 */
class InvalidArgumentError extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, 'commander.invalidArgument', message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
}

exports.CommanderError = CommanderError;
exports.InvalidArgumentError = InvalidArgumentError;


/***/ }),

/***/ 79754:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { humanReadableArgName } = __nccwpck_require__(49154);

/**
 * TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
 * https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
 * @typedef { import("./argument.js").Argument } Argument
 * @typedef { import("./command.js").Command } Command
 * @typedef { import("./option.js").Option } Option
 */

// Although this is a class, methods are static in style to allow override using subclass or just functions.
class Help {
  constructor() {
    this.helpWidth = undefined;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }

  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }

  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */

  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        // @ts-ignore: because overloaded return type
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }

  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      // WYSIWYG for order displayed in help. Short used for comparison if present. No special handling for negated.
      return option.short
        ? option.short.replace(/^-/, '')
        : option.long.replace(/^--/, '');
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }

  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    // Built-in help option.
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      // Automatically hide conflicting flags. Bit dubious but a historical behaviour that is convenient for single-command programs.
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption); // no changes needed
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd.createOption(helpOption.long, helpOption.description),
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd.createOption(helpOption.short, helpOption.description),
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }

  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];

    const globalOptions = [];
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden,
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }

  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */

  visibleArguments(cmd) {
    // Side effect! Apply the legacy descriptions before the arguments are displayed.
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description =
          argument.description || cmd._argsDescription[argument.name()] || '';
      });
    }

    // If there are any arguments with a description then return all the arguments.
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }

  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandTerm(cmd) {
    // Legacy. Ignores custom usage string, and nested commands.
    const args = cmd.registeredArguments
      .map((arg) => humanReadableArgName(arg))
      .join(' ');
    return (
      cmd._name +
      (cmd._aliases[0] ? '|' + cmd._aliases[0] : '') +
      (cmd.options.length ? ' [options]' : '') + // simplistic check for non-help option
      (args ? ' ' + args : '')
    );
  }

  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */

  optionTerm(option) {
    return option.flags;
  }

  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */

  argumentTerm(argument) {
    return argument.name();
  }

  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command)),
        ),
      );
    }, 0);
  }

  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
        ),
      );
    }, 0);
  }

  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandUsage(cmd) {
    // Usage
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + '|' + cmd._aliases[0];
    }
    let ancestorCmdNames = '';
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      ancestorCmdNames = ancestorCmd.name() + ' ' + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + ' ' + cmd.usage();
  }

  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.description();
  }

  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.summary() || cmd.description();
  }

  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */

  optionDescription(option) {
    const extraInfo = [];

    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (option.defaultValue !== undefined) {
      // default for boolean and negated more for programmer than end user,
      // but show true/false for boolean option as may be for hand-rolled env or config processing.
      const showDefault =
        option.required ||
        option.optional ||
        (option.isBoolean() && typeof option.defaultValue === 'boolean');
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        );
      }
    }
    // preset for boolean and negated are more for programmer than end user
    if (option.presetArg !== undefined && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== undefined) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }

    return option.description;
  }

  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */

  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (argument.defaultValue !== undefined) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }

  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];

    return [helper.styleTitle(heading), ...items, ''];
  }

  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = new Map();
    // Add groups in order of appearance in unsortedItems.
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    // Add items in order of appearance in visibleItems.
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }

  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */

  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80; // in case prepareContext() was not called

    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }

    // Usage
    let output = [
      `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      '',
    ];

    // Description
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth,
        ),
        '',
      ]);
    }

    // Arguments
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument)),
      );
    });
    output = output.concat(
      this.formatItemList('Arguments:', argumentList, helper),
    );

    // Options
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? 'Options:',
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option)),
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });

    if (helper.showGlobalOptions) {
      const globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) => {
          return callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          );
        });
      output = output.concat(
        this.formatItemList('Global Options:', globalOptionList, helper),
      );
    }

    // Commands
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || 'Commands:',
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });

    return output.join('\n');
  }

  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return stripColor(str).length;
  }

  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }

  styleUsage(str) {
    // Usage has lots of parts the user might like to color separately! Assume default usage string which is formed like:
    //    command subcommand [options] [command] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word === '[command]') return this.styleSubcommandText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleCommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    // This is very like usage with lots of parts! Assume default string which is formed like:
    //    subcommand [options] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleSubcommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }

  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }

  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }

  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = ' '.repeat(itemIndent);
    if (!description) return itemIndentStr + term;

    // Pad the term out to a consistent width, so descriptions are aligned.
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term),
    );

    // Format the description.
    const spacerWidth = 2; // between term and description
    const helpWidth = this.helpWidth ?? 80; // in case prepareContext() was not called
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (
      remainingWidth < this.minWidthToWrap ||
      helper.preformatted(description)
    ) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        '\n' + ' '.repeat(termWidth + spacerWidth),
      );
    }

    // Construct and overall indent.
    return (
      itemIndentStr +
      paddedTerm +
      ' '.repeat(spacerWidth) +
      formattedDescription.replace(/\n/g, `\n${itemIndentStr}`)
    );
  }

  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;

    const rawLines = str.split(/\r\n|\n/);
    // split up text by whitespace
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push('');
        return;
      }

      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        // Accumulate chunks while they fit into width.
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(''));

        const nextChunk = chunk.trimStart(); // trim space at line break
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(''));
    });

    return wrappedLines.join('\n');
  }
}

/**
 * Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
 *
 * @param {string} str
 * @returns {string}
 * @package
 */

function stripColor(str) {
  // eslint-disable-next-line no-control-regex
  const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
  return str.replace(sgrPattern, '');
}

exports.Help = Help;
exports.stripColor = stripColor;


/***/ }),

/***/ 45240:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(41135);

class Option {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */

  constructor(flags, description) {
    this.flags = flags;
    this.description = description || '';

    this.required = flags.includes('<'); // A value must be supplied when the option is specified.
    this.optional = flags.includes('['); // A value is optional when the option is specified.
    // variadic test ignores <value,...> et al which might be used to describe custom splitting of single argument
    this.variadic = /\w\.\.\.[>\]]$/.test(flags); // The option can take multiple values.
    this.mandatory = false; // The option must have a value after parsing, which usually means it must be specified on command line.
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag; // May be a short flag, undefined, or even a long flag (if option has two long flags).
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith('--no-');
    }
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.presetArg = undefined;
    this.envVar = undefined;
    this.parseArg = undefined;
    this.hidden = false;
    this.argChoices = undefined;
    this.conflictsWith = [];
    this.implied = undefined;
    this.helpGroupHeading = undefined; // soft initialised when option added to command
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */

  preset(arg) {
    this.presetArg = arg;
    return this;
  }

  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */

  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }

  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === 'string') {
      // string is not documented, but easy mistake and we can do what user probably intended.
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }

  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */

  env(name) {
    this.envVar = name;
    return this;
  }

  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */

  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }

  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */

  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Return option name.
   *
   * @return {string}
   */

  name() {
    if (this.long) {
      return this.long.replace(/^--/, '');
    }
    return this.short.replace(/^-/, '');
  }

  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */

  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ''));
    }
    return camelcase(this.name());
  }

  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }

  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */

  is(arg) {
    return this.short === arg || this.long === arg;
  }

  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */

  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
}

/**
 * This class is to make it easier to work with dual options, without changing the existing
 * implementation. We support separate dual options for separate positive and negative options,
 * like `--build` and `--no-build`, which share a single option value. This works nicely for some
 * use cases, but is tricky for others where we want separate behaviours despite
 * the single shared option value.
 */
class DualOptions {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = new Map();
    this.negativeOptions = new Map();
    this.dualOptions = new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }

  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;

    // Use the value to deduce if (probably) came from the option.
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== undefined ? preset : false;
    return option.negate === (negativeValue === value);
  }
}

/**
 * Convert string from kebab-case to camelCase.
 *
 * @param {string} str
 * @return {string}
 * @private
 */

function camelcase(str) {
  return str.split('-').reduce((str, word) => {
    return str + word[0].toUpperCase() + word.slice(1);
  });
}

/**
 * Split the short and long flag out of something like '-m,--mixed <value>'
 *
 * @private
 */

function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  // short flag, single dash and single character
  const shortFlagExp = /^-[^-]$/;
  // long flag, double dash and at least one character
  const longFlagExp = /^--[^-]/;

  const flagParts = flags.split(/[ |,]+/).concat('guard');
  // Normal is short and/or long.
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  // Long then short. Rarely used but fine.
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  // Allow two long flags, like '--ws, --workspace'
  // This is the supported way to have a shortish option flag.
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }

  // Check for unprocessed flag. Fail noisily rather than silently ignore.
  if (flagParts[0].startsWith('-')) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);

    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === undefined && longFlag === undefined)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`,
    );

  return { shortFlag, longFlag };
}

exports.Option = Option;
exports.DualOptions = DualOptions;


/***/ }),

/***/ 65030:
/***/ ((__unused_webpack_module, exports) => {

const maxDistance = 3;

function editDistance(a, b) {
  // https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  // Calculating optimal string alignment distance, no substring is edited more than once.
  // (Simple implementation.)

  // Quick early exit, return worst case.
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);

  // distance between prefix substrings of a and b
  const d = [];

  // pure deletions turn a into empty string
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  // pure insertions turn empty string into b
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }

  // fill matrix
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost = 1;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1, // deletion
        d[i][j - 1] + 1, // insertion
        d[i - 1][j - 1] + cost, // substitution
      );
      // transposition
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }

  return d[a.length][b.length];
}

/**
 * Find close matches, restricted to same number of edits.
 *
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string}
 */

function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return '';
  // remove possible duplicates
  candidates = Array.from(new Set(candidates));

  const searchingOptions = word.startsWith('--');
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }

  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return; // no one character guesses

    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        // better edit distance, throw away previous worse matches
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });

  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }

  if (similar.length > 1) {
    return `\n(Did you mean one of ${similar.join(', ')}?)`;
  }
  if (similar.length === 1) {
    return `\n(Did you mean ${similar[0]}?)`;
  }
  return '';
}

exports.suggestSimilar = suggestSimilar;


/***/ }),

/***/ 50663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/**
 * Signals this close together are one wish: npm hands on a Ctrl+C to a program that has had it from the terminal
 * already.
 */
const oneWishMs = 500;
/** The first wish to end ends in order; whoever wishes it again does not want to wait for that: `leave` is called. */
function cancellation(leave, now = () => performance.now()) {
    const abort = new AbortController();
    let lastAt = -Infinity;
    return {
        signal: abort.signal,
        wish: () => {
            const isEcho = now() - lastAt < oneWishMs;
            lastAt = now();
            if (!abort.signal.aborted)
                abort.abort();
            else if (!isEcho)
                leave();
        },
        cancel: () => {
            abort.abort();
        },
    };
}


/***/ }),

/***/ 51311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withSubcommand)
/* harmony export */ });
/** Options of the command itself, before any subcommand. */
const ownOptions = ['-V', '--version', '-h', '--help'];
/** The command line with a subcommand: what names none (`npx zosia`, `npx zosia --model X`) is what `npm start` runs. */
function withSubcommand(args) {
    const [first] = args;
    const namesOne = first !== undefined && (!first.startsWith('-') || ownOptions.includes(first));
    return namesOne ? args : ['run', '--install', ...args];
}


/***/ }),

/***/ 50533:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48179);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8407);
/* harmony import */ var _host_closest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(15013);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(50663);
/* harmony import */ var _default_command_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(51311);
/* harmony import */ var _contract_fields_row_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(49590);
/* harmony import */ var _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(91073);
/* harmony import */ var _node_warnings_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(28540);
/* harmony import */ var _output_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(48270);
/* harmony import */ var _vm_shutdown_hooks_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(25918);
/* harmony import */ var _option_names_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(20472);
/* harmony import */ var _package_version_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(59335);
/* harmony import */ var _standard_streams_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(58574);
/* harmony import */ var _terminal_reporter_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(25357);














/** Every command, loaded only when it is called: a start must not wait for code that it does not run. */
const commands = {
    run: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(270), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(523), __nccwpck_require__.e(186), __nccwpck_require__.e(649), __nccwpck_require__.e(68), __nccwpck_require__.e(488), __nccwpck_require__.e(214), __nccwpck_require__.e(985), __nccwpck_require__.e(816)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73816))).addRunCommand,
    prompt: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(270), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(523), __nccwpck_require__.e(186), __nccwpck_require__.e(649), __nccwpck_require__.e(68), __nccwpck_require__.e(488), __nccwpck_require__.e(214), __nccwpck_require__.e(985), __nccwpck_require__.e(799)]).then(__nccwpck_require__.bind(__nccwpck_require__, 82799))).addPromptCommand,
    serve: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(270), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(523), __nccwpck_require__.e(186), __nccwpck_require__.e(649), __nccwpck_require__.e(68), __nccwpck_require__.e(488), __nccwpck_require__.e(214), __nccwpck_require__.e(985), __nccwpck_require__.e(814)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30814))).addServeCommand,
    smoke: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(270), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(523), __nccwpck_require__.e(186), __nccwpck_require__.e(649), __nccwpck_require__.e(68), __nccwpck_require__.e(488), __nccwpck_require__.e(214), __nccwpck_require__.e(985), __nccwpck_require__.e(40)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50040))).addSmokeCommand,
    perf: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(270), __nccwpck_require__.e(521), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(523), __nccwpck_require__.e(186), __nccwpck_require__.e(649), __nccwpck_require__.e(68), __nccwpck_require__.e(488), __nccwpck_require__.e(214), __nccwpck_require__.e(985), __nccwpck_require__.e(564), __nccwpck_require__.e(681)]).then(__nccwpck_require__.bind(__nccwpck_require__, 87681))).addPerfCommand,
    'perf-matrix': async () => (await __nccwpck_require__.e(/* import() */ 802).then(__nccwpck_require__.bind(__nccwpck_require__, 54802))).addPerfMatrixCommand,
    'perf-merge': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(521), __nccwpck_require__.e(821), __nccwpck_require__.e(564), __nccwpck_require__.e(363)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78363))).addPerfMergeCommand,
    'answers-merge': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(270), __nccwpck_require__.e(68), __nccwpck_require__.e(96)]).then(__nccwpck_require__.bind(__nccwpck_require__, 74096))).addAnswersMergeCommand,
    models: async () => (await __nccwpck_require__.e(/* import() */ 643).then(__nccwpck_require__.bind(__nccwpck_require__, 85643))).addModelsCommand,
    image: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(523), __nccwpck_require__.e(186), __nccwpck_require__.e(649), __nccwpck_require__.e(488), __nccwpck_require__.e(754), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22217))).addImageCommand,
    buildroot: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(754), __nccwpck_require__.e(516)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30516))).addBuildrootCommand,
    disk: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(270), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(523), __nccwpck_require__.e(649), __nccwpck_require__.e(68), __nccwpck_require__.e(214), __nccwpck_require__.e(978)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20836))).addDiskCommand,
    verify: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(523), __nccwpck_require__.e(186), __nccwpck_require__.e(948)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2948))).addVerifyCommand,
    release: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(186), __nccwpck_require__.e(493)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50493))).addReleaseCommand,
    publish: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(13), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(186), __nccwpck_require__.e(496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83496))).addPublishCommand,
    cache: async () => (await __nccwpck_require__.e(/* import() */ 145).then(__nccwpck_require__.bind(__nccwpck_require__, 96145))).addCacheCommand,
    doctor: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(435), __nccwpck_require__.e(434), __nccwpck_require__.e(648), __nccwpck_require__.e(821), __nccwpck_require__.e(697), __nccwpck_require__.e(523), __nccwpck_require__.e(649), __nccwpck_require__.e(671)]).then(__nccwpck_require__.bind(__nccwpck_require__, 81671))).addDoctorCommand,
};
/** Runs the command line `args` and answers with its exit code. Never throws. */
async function main(args) {
    (0,_node_warnings_js__WEBPACK_IMPORTED_MODULE_5__/* .muteNodeExperiments */ .m)();
    const { signal, wish, cancel } = (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_12__/* .cancellation */ .W)(() => process.exit(_contract_outcomes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.cancelled));
    // Where nobody can have the rest, nobody waits for it.
    const outputs = new _output_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .OutputWatch */ .$({ 'standard output': process.stdout, 'standard error': process.stderr }, cancel);
    (0,_vm_shutdown_hooks_js__WEBPACK_IMPORTED_MODULE_7__/* .onTerminationSignal */ .U)(wish);
    let exitCode = _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.ok;
    const context = {
        reporter: (0,_terminal_reporter_js__WEBPACK_IMPORTED_MODULE_11__/* .terminalReporter */ .C)(),
        signal,
        endWith: (code) => {
            exitCode = code;
        },
    };
    try {
        await (await commandLine(args, context)).parseAsync(args, { from: 'user' });
        await flushed();
        return outputs.failure ? explain(outputs.failure, args) : exitCode;
    }
    catch (error) {
        await flushed();
        // An end for want of an output was nobody's wish.
        return explain(error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb ? error : (outputs.failure ?? error), args);
    }
}
/** Waits until what was written is on its way, or has failed. */
async function flushed() {
    await new Promise((resolve) => {
        // The error of a write is told after its callback.
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .afterAllOutput */ .$Z)(() => setImmediate(resolve));
    });
}
async function commandLine(args, context) {
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('zosia')
        .description('Boots a minimal Linux VM straight into an LLM prompt. Without a command it does what `run --install` does.')
        .version((0,_package_version_js__WEBPACK_IMPORTED_MODULE_9__/* .packageVersion */ .T)())
        // A command's own --version is not the program's.
        .enablePositionalOptions()
        .configureOutput({
        writeErr: (text) => {
            (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv)(text.trimEnd());
        },
        // One sentence, with what was meant in brackets.
        outputError: (text, write) => {
            write(`zosia: ${text.trim().replace(/\n\(Did you mean ([^]*)\?\)$/, ' (did you mean $1?)')}`);
        },
    })
        .exitOverride();
    const called = calledIn(args);
    const name = Object.keys(commands).find((one) => one === called);
    if (called === 'help')
        refuseUnknown(args[args.indexOf('help') + 1]);
    for (const load of name === undefined ? Object.values(commands) : [commands[name]])
        (await load())(command, context);
    for (const subcommand of command.commands) {
        subcommand.exitOverride().showHelpAfterError(`zosia: next: zosia ${subcommand.name()} --help lists the options`);
    }
    return command;
}
function calledIn(args) {
    return args.find((arg) => !arg.startsWith('-')) ?? '';
}
/** Commander answers `help NAME` of an unknown name with all the help there is. */
function refuseUnknown(name) {
    const names = Object.keys(commands);
    if (name === undefined || name.startsWith('-') || names.includes(name))
        return;
    const nearest = (0,_host_closest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .closestName */ .N)(name, names);
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`help: ${name} is not a command${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}; available: ${names.join(', ')}`);
}
/** One clear error for a person, and the exit code that goes with it. */
function explain(error, args) {
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7)
        return error.exitCode === 0 ? _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.ok : _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.wrongUsage;
    if (error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc) {
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv)('zosia: cancelled');
        return _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.cancelled;
    }
    const known = error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb || error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG || isSystemError(error);
    const called = calledIn(args);
    const below = `${called} ${args[args.indexOf(called) + 1] ?? ''}`;
    const command = _contract_fields_row_js__WEBPACK_IMPORTED_MODULE_3__/* .commandNames */ .oQ.find((name) => name === below) ?? _contract_fields_row_js__WEBPACK_IMPORTED_MODULE_3__/* .commandNames */ .oQ.find((name) => name === called) ?? 'run';
    for (const line of (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(error, (0,_option_names_js__WEBPACK_IMPORTED_MODULE_8__/* .optionLabel */ .e)(command)).split('\n'))
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv)(`zosia: error: ${line}`);
    const remedy = known ? (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOfHost */ .kQ)(error) : undefined;
    if (remedy !== undefined)
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv)(`zosia: next: ${remedy}`);
    if (!known) {
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv)(error instanceof Error ? (error.stack ?? '') : '');
        (0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv)('zosia: this is a bug in zosia; please report it with the lines above');
    }
    return error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb ? _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.wrongUsage : _contract_outcomes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.failure;
}
/** A refusal of the operating system, such as `EACCES: permission denied, mkdir '/x'`: its words are enough. */
function isSystemError(error) {
    return (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) !== undefined && error.syscall !== undefined;
}
process.exitCode = await main((0,_default_command_js__WEBPACK_IMPORTED_MODULE_13__/* .withSubcommand */ .Y)(process.argv.slice(2)));
// Kept-alive connections of a download must not hold the process.
(0,_standard_streams_js__WEBPACK_IMPORTED_MODULE_10__/* .afterAllOutput */ .$Z)(() => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 28540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ muteNodeExperiments)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1708);

/**
 * Keeps to itself what Node says of its own experiments, such as Ed25519 in Node 20: it is nothing to a person who
 * waits for a prompt. Other warnings are told as Node tells them.
 */
function muteNodeExperiments() {
    const listeners = node_process__WEBPACK_IMPORTED_MODULE_0__.listeners('warning');
    node_process__WEBPACK_IMPORTED_MODULE_0__.removeAllListeners('warning');
    node_process__WEBPACK_IMPORTED_MODULE_0__.on('warning', (warning) => {
        if (warning.name === 'ExperimentalWarning')
            return;
        for (const listener of listeners)
            listener(warning);
    });
}


/***/ }),

/***/ 20472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ optionLabel)
/* harmony export */ });
/* unused harmony export optionNamesVariable */
/* harmony import */ var _contract_fields_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(99609);
/* harmony import */ var _contract_fields_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(39238);


/** Where a script says which of its variables it gives as which option: `memory=RAM_MB cpus=SMP`. */
const optionNamesVariable = 'ZOSIA_OPTION_NAMES';
/** How the person wrote an option of a command: as one, or as the variable of a script that hands it on. */
function optionLabel(command, env = process.env) {
    const pairs = (env[optionNamesVariable] ?? '').split(/\s+/).map((pair) => pair.split('=', 2));
    const variables = new Map(pairs.map(([option = '', variable]) => [option, variable]));
    return (name, value) => {
        const variable = variables.get(name);
        if (variable !== undefined)
            return value === undefined ? variable : `${variable}=${value}`;
        const written = writtenIn(command, name);
        // A flag has no value: its name says it.
        return value === undefined || written.isFlag ? written.name : `${written.name} ${value}`;
    };
}
function writtenIn(command, name) {
    const argument = (0,_contract_fields_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .argumentsOf */ .aX)(command)[name];
    if (argument !== undefined)
        return { name: argument };
    const option = (0,_contract_fields_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .optionsOf */ .cz)(command).find((field) => field.name === name || field.sameAs === name);
    if (option)
        return { name: (0,_contract_fields_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .optionName */ .fS)(option.name, option), isFlag: option.type.is === 'boolean' };
    return { name: (0,_contract_fields_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .variableOf */ .Qn)(name) ?? name };
}


/***/ }),

/***/ 48270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ OutputWatch)
/* harmony export */ });
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8407);

const meanings = {
    ENOSPC: 'the disk that it goes to is full',
    EDQUOT: "its owner's quota is used up",
    EPIPE: 'nobody reads it any more',
    EIO: 'its terminal is gone',
};
/** Hears of an output that takes no more, so that the work is stopped and the failure named by its name. */
class OutputWatch {
    #failure;
    /** `stop` is called at the first failure of any. */
    constructor(outputs, stop) {
        for (const [name, output] of Object.entries(outputs)) {
            output.on('error', (error) => {
                this.#failure ??= failureOf(name, error);
                stop();
            });
        }
    }
    /** The first failure, once there was one. */
    get failure() {
        return this.#failure;
    }
}
function failureOf(name, error) {
    const code = (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemErrorCode */ .vq)(error) ?? 'unknown error';
    return new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${name} cannot be written to: ${meanings[code] ?? 'the system refused it'} (${code})`);
}


/***/ }),

/***/ 59335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageVersion)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _host_package_root_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(52107);



/** The version of this checkout: package.json's is the only one. */
function packageVersion() {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_host_package_root_js__WEBPACK_IMPORTED_MODULE_2__/* .packageRoot */ .Zl)(), 'package.json'), 'utf8')).version;
}


/***/ }),

/***/ 58574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $Z: () => (/* binding */ afterAllOutput),
  wO: () => (/* binding */ answerOutput),
  yy: () => (/* binding */ print),
  Ak: () => (/* binding */ printAnswer),
  Q2: () => (/* binding */ printJson),
  tj: () => (/* binding */ printLines),
  xE: () => (/* binding */ printMarkdown),
  cv: () => (/* binding */ say)
});

// EXTERNAL MODULE: ./build.bundles.part/src/job/answer-record.js
var answer_record = __nccwpck_require__(27971);
// EXTERNAL MODULE: ./build.bundles.part/src/text/command-guard.js
var command_guard = __nccwpck_require__(23430);
// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __nccwpck_require__(47427);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js
var log_text = __nccwpck_require__(81149);
// EXTERNAL MODULE: ./build.bundles.part/src/text/json.js
var json = __nccwpck_require__(79841);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/json.js


/** `value` as JSON for programs: names in snake_case, undefined as null, one object on lines of its own. */
function toJson(value) {
    return `${(0,json/* formatJson */.IB)(withSnakeCase(value), 2)}\n`;
}
function withSnakeCase(value) {
    if (value === undefined)
        return null;
    if (Array.isArray(value))
        return value.map(withSnakeCase);
    if (typeof value !== 'object' || value === null || value instanceof foreign_text/* ForeignText */.sh)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        withSnakeCase(inner),
    ]));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/cli/standard-streams.js





/** Writes lines for a person to standard output. */
function print(text) {
    process.stdout.write(`${(0,log_text/* logText */.kc)(text)}\n`);
}
function printMarkdown(document) {
    print(document.toString());
}
/** Writes one JSON object to standard output: exact, and yet nothing that a terminal or a runner obeys. */
function printJson(value) {
    process.stdout.write(toJson(value));
}
/** Writes one of many answers to standard output, as a line of JSON. */
function printAnswer(answer) {
    process.stdout.write(`${(0,answer_record/* responseLine */.qk)(answer)}\n`);
}
/** Writes JSON lines of `formatJson` to standard output. */
function printLines(lines) {
    process.stdout.write(lines);
}
/** Calls `then` once all that was written to standard output has left. */
function afterAllOutput(then) {
    process.stdout.write('', then);
}
/** Writes lines for a person to standard error, where all goes that is not asked for. */
function say(text) {
    process.stderr.write(`${(0,log_text/* logText */.kc)(text)}\n`);
}
/**
 * Writes an answer to standard output as it comes. It is a model's own words, exact, but in a job's log: there a runner
 * would obey commands in it.
 */
function answerOutput(env = process.env) {
    const guard = env['GITHUB_ACTIONS'] === 'true' ? new command_guard/* CommandGuard */.L() : undefined;
    return (piece) => {
        const text = (0,foreign_text/* contentOf */.$E)(piece);
        process.stdout.write(guard ? guard.write(text) : text);
    };
}


/***/ }),

/***/ 25357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ terminalReporter)
});

;// CONCATENATED MODULE: ./build.bundles.part/src/host/step-lines.js
/** Sooner than this nobody has waited. */
const idleMs = 1000;
/** The clock and the state of one step: how long it has taken, and whether it was work. */
class StepClock {
    startedAt = performance.now();
    isOver = false;
    hasMeasured = false;
    get elapsedMs() {
        return performance.now() - this.startedAt;
    }
    get hasWorked() {
        return this.hasMeasured || this.elapsedMs > idleMs;
    }
    /** True once. */
    end() {
        const wasOver = this.isOver;
        this.isOver = true;
        return !wasOver;
    }
}
/** Steps for a reporter that keeps lines: one line a step, when it is done. */
class StepLines {
    say;
    clock;
    constructor(say) {
        this.say = say;
    }
    /** The step under way has something to measure. */
    noteProgress() {
        if (this.clock)
            this.clock.hasMeasured = true;
    }
    begin(title) {
        const clock = new StepClock();
        this.clock = clock;
        return {
            get hasWorked() {
                return clock.hasWorked;
            },
            done: (gave) => {
                if (clock.end())
                    this.say(title, gave, inSeconds(clock.elapsedMs));
            },
            drop: () => void clock.end(),
        };
    }
}
/** As in `0.4 s`, `29 s` and `4 min 05 s`. */
function inSeconds(ms) {
    const seconds = ms / 1000;
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __nccwpck_require__(47427);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js
var log_text = __nccwpck_require__(81149);
;// CONCATENATED MODULE: ./build.bundles.part/src/cli/live-line.js

const mib = 1024 * 1024;
const titleColumns = 15;
const secondsColumns = 8;
const barColumns = 20;
const unicode = { done: '✓', frames: Array.from('⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'), full: '━', empty: '┄' };
const ascii = { done: '*', frames: Array.from('|/-\\'), full: '#', empty: '.' };
/** Of a terminal whose locale has no UTF-8, none but ASCII. A Mac's terminal has it without saying so. */
function glyphsFor(env, platform) {
    const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((name) => name !== undefined && name !== '');
    if (locale === undefined ? platform === 'darwin' : /utf-?8/i.test(locale))
        return unicode;
    return ascii;
}
/** The line of what is under way, no longer than the terminal is wide. */
function liveLine({ title, elapsedMs, measures }, glyphs, columns) {
    const frame = glyphs.frames[Math.floor(elapsedMs / 100) % glyphs.frames.length] ?? '';
    const parts = [frame, title.padEnd(titleColumns), inSeconds(elapsedMs).padStart(secondsColumns), ''];
    const { share, amount } = progressOf(measures);
    if (share !== undefined) {
        const full = Math.floor(share * barColumns);
        parts.push(glyphs.full.repeat(full) + glyphs.empty.repeat(barColumns - full), amount);
    }
    const line = [...parts, measures.at(-1)?.title ?? ''].join(' ').trimEnd();
    return Array.from(line)
        .slice(0, Math.max(columns - 1, 1))
        .join('');
}
/** Of what is counted alike the sum; of bytes and percent together, how far they are on average. */
function progressOf(measures) {
    const totals = measures.map(({ total }) => total ?? 0);
    if (measures.length === 0 || totals.some((total) => total <= 0))
        return { share: undefined, amount: '' };
    const total = sumOf(totals);
    const done = Math.min(sumOf(measures.map((measure) => measure.done)), total);
    if (measures.every(({ unit }) => unit === 'bytes')) {
        return { share: done / total, amount: `${Math.floor(done / mib)} of ${Math.ceil(total / mib)} MiB` };
    }
    const shares = measures.map((measure, index) => Math.min(measure.done / (totals[index] ?? 1), 1));
    const share = sumOf(shares) / shares.length;
    return { share, amount: `${Math.floor(100 * share)} %` };
}
function sumOf(figures) {
    return figures.reduce((sum, figure) => sum + figure, 0);
}
/** The line of a step that is done. */
function doneLine(title, took, gave, glyphs) {
    return [glyphs.done, title.padEnd(titleColumns), took.padStart(secondsColumns), '', gave].join(' ').trimEnd();
}

;// CONCATENATED MODULE: ./build.bundles.part/src/cli/terminal-reporter.js




const terminal_reporter_mib = 1024 * 1024;
const msBetweenLines = 5000;
const msBetweenFrames = 100;
/** Sooner than this a live line would only flash. */
const msBeforeLive = 200;
const usualColumns = 80;
/**
 * Reports to standard error, so that standard output carries the answer alone: a line a step, with a bar, on a terminal;
 * plain lines elsewhere.
 */
function terminalReporter(stream = process.stderr, env = process.env) {
    return stream.isTTY ? new LiveReporter(stream, glyphsFor(env, process.platform)) : lineReporter(stream);
}
function lineReporter(stream) {
    const say = (message) => {
        stream.write(`zosia: ${(0,log_text/* logText */.kc)(message)}\n`);
    };
    const steps = new StepLines((title, gave, took) => {
        say((0,foreign_text/* quoting */.yu) `${title}: ${gave} (${took})`);
    });
    return {
        info: say,
        detail: say,
        warn: (message) => {
            say((0,foreign_text/* quoting */.yu) `warning: ${message}`);
        },
        group: (title, work) => {
            say(title);
            return work();
        },
        progress: (title, total, unit = 'bytes') => {
            steps.noteProgress();
            return lines(title, unit === 'bytes' ? total : undefined, say);
        },
        begin: (title) => steps.begin(title),
    };
}
/** A line at the start and then now and again, with how much is done. */
function lines(title, totalBytes, say) {
    say(totalBytes === undefined ? title : `${title} (${(totalBytes / terminal_reporter_mib).toFixed(0)} MiB)`);
    let saidAt = performance.now();
    return {
        update: (doneBytes) => {
            if (totalBytes === undefined || performance.now() - saidAt < msBetweenLines)
                return;
            saidAt = performance.now();
            say(`${title}: ${Math.floor((100 * doneBytes) / totalBytes)} %`);
        },
        finish: () => undefined,
    };
}
/** What is under way has the last line, which is drawn anew; everything else is written above it. */
class LiveReporter {
    stream;
    glyphs;
    step;
    measures = [];
    timer;
    isShown = false;
    constructor(stream, glyphs) {
        this.stream = stream;
        this.glyphs = glyphs;
    }
    info(message) {
        this.above(`zosia: ${(0,log_text/* logText */.kc)(message)}`);
    }
    warn(message) {
        this.info((0,foreign_text/* quoting */.yu) `warning: ${message}`);
    }
    detail() {
        // Neither a terminal nor a person keeps it.
    }
    group(title, work) {
        this.info(title);
        return work();
    }
    progress(title, total, unit = 'bytes') {
        const isAlone = this.step === undefined;
        const step = isAlone ? this.begin((0,log_text/* logLine */.BP)(title)) : undefined;
        if (this.step)
            this.step.clock.hasMeasured = true;
        const measure = { title: isAlone ? '' : (0,log_text/* logLine */.BP)(title), total, unit, done: 0 };
        this.measures = [...this.measures, measure];
        return {
            update: (done) => {
                measure.done = done;
            },
            finish: () => {
                this.measures = this.measures.filter((other) => other !== measure);
                step?.drop();
            },
        };
    }
    begin(title) {
        const clock = new StepClock();
        this.step = { title, clock };
        this.timer ??= setInterval(() => {
            this.draw();
        }, msBetweenFrames);
        return {
            get hasWorked() {
                return clock.hasWorked;
            },
            done: (gave) => {
                if (!clock.end())
                    return;
                this.clear();
                this.write(`${doneLine(title, inSeconds(clock.elapsedMs), (0,log_text/* logLine */.BP)(gave), this.glyphs)}\n`);
            },
            drop: () => {
                if (clock.end())
                    this.clear();
            },
        };
    }
    /** Ends the step under way. */
    clear() {
        clearInterval(this.timer);
        this.timer = undefined;
        this.step = undefined;
        this.measures = [];
        this.erase();
    }
    above(line) {
        this.erase();
        this.write(`${line}\n`);
    }
    draw() {
        const { step, measures } = this;
        if (!step || step.clock.elapsedMs < msBeforeLive)
            return;
        const { elapsedMs } = step.clock;
        const columns = this.stream.columns || usualColumns; // some terminals have none
        const line = liveLine({ title: step.title, elapsedMs, measures }, this.glyphs, columns);
        this.write(`\r\u001b[K${line}`);
        this.isShown = true;
    }
    erase() {
        if (this.isShown)
            this.write('\r\u001b[K');
        this.isShown = false;
    }
    write(text) {
        this.stream.write(text);
    }
}


/***/ }),

/***/ 77100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f2: () => (/* binding */ architectures),
  C9: () => (/* binding */ boardFor),
  Jr: () => (/* binding */ builtByDefault),
  WK: () => (/* binding */ emulatedBest),
  xS: () => (/* binding */ factsOf),
  jJ: () => (/* binding */ requestedArchitectures)
});

;// CONCATENATED MODULE: ./build.bundles.part/src/contract/architectures/aarch64.js
const aarch64 = {
    names: { node: 'arm64', debian: 'arm64', triplet: 'aarch64-linux-gnu' },
    kernel: {
        fileName: 'Image',
        // Documentation/arch/arm64/booting.rst.
        mark: { offset: 56, text: 'ARM\x64' },
        efiMachine: '\x64\xaa',
        mayBeGzip: true,
    },
    board: {
        architecture: 'aarch64',
        qemuProgram: 'qemu-system-aarch64',
        qemuPackages: { debian: 'qemu-system-arm', homebrew: 'qemu' },
        // The default interrupt controller, GICv2, serves 8 CPUs at most and is missing on many KVM hosts.
        machine: 'virt,gic-version=max',
        baseCommandLine: 'console=ttyAMA0 rdinit=/init panic=-1 cma=0 cryptomgr.notests=1',
        commandLineLimitBytes: 2047,
        emulatedCpus: ['neoverse-n1', 'cortex-a76', 'cortex-a72'],
        emulatedCpusReason: 'TCG emulates SVE and pointer authentication slowly, and this CPU has neither',
        slowCpus: { max: 'TCG emulates its SVE and pointer authentication, which makes this guest 5 to 15 times slower' },
        firmware: {
            program: 'qemu-efi-aarch64',
            packages: { debian: 'qemu-efi-aarch64', homebrew: 'qemu' },
            names: ['QEMU_EFI.fd', 'AAVMF_CODE.fd', 'edk2-aarch64-code.fd'],
            files: [
                '/usr/share/qemu-efi-aarch64/QEMU_EFI.fd',
                '/usr/share/AAVMF/AAVMF_CODE.fd',
                '/opt/homebrew/share/qemu/edk2-aarch64-code.fd',
                '/usr/local/share/qemu/edk2-aarch64-code.fd',
                '/usr/share/qemu/edk2-aarch64-code.fd',
            ],
        },
        probe: {
            option: '-kernel',
            says: 'Z',
            code: words(0xd2a12001, // movz x1, #0x0900, lsl #16   the PL011's data register
            0x52800b42, // movz w2, #'Z'
            0x39000022, // strb w2, [x1]
            0x52800100, // movz w0, #0x0008
            0x72b08000, // movk w0, #0x8400, lsl #16   PSCI SYSTEM_OFF
            0xd4000002, // hvc  #0
            0x14000000),
        },
    },
    iso: {
        grubPackages: ['grub-efi-arm64-bin'],
        efiImage: 'usr/lib/grub/arm64-efi/monolithic/gcdaa64.efi',
        efiName: 'BOOTAA64.EFI',
        bios: false,
        menuDefault: 'serial',
    },
};
/** Instructions as the little-endian bytes that the processor fetches. */
function words(...instructions) {
    const bytes = new DataView(new ArrayBuffer(instructions.length * 4));
    instructions.forEach((instruction, index) => {
        bytes.setUint32(index * 4, instruction, true);
    });
    return new Uint8Array(bytes.buffer);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/contract/architectures/x86_64.js
const x86_64 = {
    names: { node: 'x64', debian: 'amd64', triplet: 'x86_64-linux-gnu' },
    kernel: {
        fileName: 'bzImage',
        // Documentation/arch/x86/boot.rst.
        mark: { offset: 0x202, text: 'HdrS' },
        efiMachine: '\x64\x86',
        mayBeGzip: false,
    },
    board: {
        architecture: 'x86_64',
        qemuProgram: 'qemu-system-x86_64',
        qemuPackages: { debian: 'qemu-system-x86', homebrew: 'qemu' },
        // The same devices on the same bus as aarch64's board. Without a display its firmware says nothing on the console.
        machine: 'q35',
        baseCommandLine: 'console=ttyS0 rdinit=/init panic=-1 cma=0 cryptomgr.notests=1',
        commandLineLimitBytes: 2047,
        // Every version of QEMU has it, and boots Linux on it.
        emulatedCpus: ['qemu64'],
        emulatedCpusReason: "TCG emulates AVX and Linux' defence against Meltdown slowly, and this CPU needs neither",
        slowCpus: { max: 'TCG emulates its AVX, which makes this guest 2 to 3 times slower' },
        firmware: {
            program: 'ovmf',
            packages: { debian: 'ovmf', homebrew: 'qemu' },
            names: ['OVMF.fd', 'edk2-x86_64-code.fd'],
            files: [
                '/usr/share/ovmf/OVMF.fd',
                '/opt/homebrew/share/qemu/edk2-x86_64-code.fd',
                '/usr/local/share/qemu/edk2-x86_64-code.fd',
                '/usr/share/qemu/edk2-x86_64-code.fd',
            ],
        },
        probe: { option: '-bios', says: 'Z', code: firmware() },
    },
    iso: {
        grubPackages: ['grub-pc-bin', 'grub-efi-amd64-bin'],
        efiImage: 'usr/lib/grub/x86_64-efi/monolithic/gcdx64.efi',
        efiName: 'BOOTX64.EFI',
        bios: true,
        menuDefault: 'display',
    },
};
/** A firmware of the least size that QEMU takes. The processor begins 16 bytes before its end. */
function firmware() {
    const code = new Uint8Array(64 * 1024);
    code.set([
        ...[0xba, 0xf8, 0x03], // mov dx, 0x3f8      the first serial port's data register
        ...[0xb0, 0x5a], //       mov al, 'Z'
        0xee, //                  out dx, al
        ...[0xb0, 0xfe], //       mov al, 0xfe
        ...[0xe6, 0x64], //       out 0x64, al       the keyboard controller resets the machine, at which QEMU ends
        0xf4, //                  hlt
        ...[0xeb, 0xfd], //       jmp $-1
    ], code.length - 16);
    return code;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/contract/architectures/architecture.js


/** Guest and host processor architectures. What a further one takes besides a file here is in docs/architecture.md. */
const facts = { aarch64: aarch64, x86_64: x86_64 };
const architectures = Object.keys(facts);
/** What a boot may be asked for: `auto` is the guest that the host accelerates, else the one that is emulated best. */
const requestedArchitectures = ['auto', ...architectures];
/** Of emulated guests the fastest: under TCG it decodes about twice as fast as x86_64 (docs/architecture.md). */
const emulatedBest = 'aarch64';
/** What an image is made for where nobody says: every host runs it, and those that must emulate it run it best. */
const builtByDefault = emulatedBest;
function factsOf(architecture) {
    return facts[architecture];
}
function boardFor(architecture) {
    return facts[architecture].board;
}


/***/ }),

/***/ 37056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ defaultModel),
/* harmony export */   A3: () => (/* binding */ bootFields),
/* harmony export */   Gb: () => (/* binding */ runnerFields),
/* harmony export */   NN: () => (/* binding */ machineFields),
/* harmony export */   TZ: () => (/* binding */ tunings),
/* harmony export */   ds: () => (/* binding */ accelerators),
/* harmony export */   hu: () => (/* binding */ sumSentence),
/* harmony export */   r9: () => (/* binding */ sourceFields)
/* harmony export */ });
/* unused harmony exports requestedAccelerators, starts, uploadPolicies */
/* harmony import */ var _architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77100);
/* harmony import */ var _guest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(22678);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(49590);
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(19960);




/** What runs the guest's instructions: Apple's and Linux's virtualization, or emulation; in order of preference. */
const accelerators = ['hvf', 'kvm', 'tcg'];
const requestedAccelerators = ['auto', ...accelerators];
const tunings = ['auto', 'always', 'never'];
/** From a snapshot where there is one, or always from the kernel. */
const starts = ['auto', 'cold'];
/** The model that is brought where one is needed and none is named. */
const defaultModel = 'smollm2-135m';
const sumSentence = 'SHA-256 of the model file, or of each file of a split model, in order, separated by commas; needed for an address';
const secondsPerDay = 86_400;
const mostMemoryMib = 4 * 1024 * 1024;
const boots = { actions: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .bootActions */ .mG, commands: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .bootCommands */ .X0 };
/** In a workflow zosia keeps logs by itself. */
const inShells = { actions: [], commands: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .bootCommands */ .X0 };
/** What a guest is booted from: system image and model. */
const sourceFields = {
    arch: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedArchitectures */ .jJ),
        default: 'auto',
        value: 'ARCH',
        says: {
            workflow: `guest architecture: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(', ')}, or auto: that of the image given, else the one that this runner ` +
                `accelerates, else ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK}, emulated`,
            command: `guest architecture: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(', ')}, or auto: that of the image given, else the one that this host ` +
                `accelerates, else ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK}, emulated`,
        },
    },
    image: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'FOLDER',
        says: {
            workflow: 'folder of a system image (with image.json), such as the output `image` of build-zosia',
            command: 'folder of a system image (with image.json)',
        },
        otherwise: {
            workflow: 'that of the release that the action belongs to, else built from Debian packages and cached',
            command: 'built from Debian packages',
        },
    },
    version: {
        ...boots,
        asArgument: { verify: 'what' },
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'VERSION',
        says: 'release whose system image to boot, in place of {image}: 1.2.3, 1 (its newest) or latest, of another repository ' +
            'as OWNER/REPO@1.2.3',
    },
    kernel: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'FILE',
        says: 'kernel file to boot, together with {initrd}, in place of {image}',
    },
    initrd: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'FILE',
        says: 'initramfs file to boot, together with {kernel}',
    },
    model: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'MODEL',
        says: 'model: a catalog name (such as smollm2-135m or granite-4.0-h-350m; `npx zosia models` lists them), the path of a ' +
            'GGUF file, its https address, hf:OWNER/REPOSITORY/FILE.gguf@COMMIT, or none',
        otherwise: `${defaultModel} where a model is needed, else none`,
    },
    sha256: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'HEX',
        says: sumSentence,
    },
    'model-disk': {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'FILE',
        says: {
            workflow: 'model disk made before, such as the output `path` of make-model-disk, in place of {model}',
            command: 'model disk made before, in place of {model}',
        },
    },
};
/** The machine, and how long it may take. */
const machineFields = {
    'context-length': {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(16, 1_000_000, 'tokens'),
        value: 'N',
        says: 'tokens of context',
        otherwise: `${_guest_js__WEBPACK_IMPORTED_MODULE_1__/* .guestDefaults */ .dQ.contextLength}, or what the model was trained for if that is less`,
        measures: 'wall',
    },
    append: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'WORDS',
        says: {
            workflow: 'further words of the kernel command line, on one or more lines',
            command: 'further words of the kernel command line',
        },
    },
    memory: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeOrAuto */ .gy)(64, mostMemoryMib, 'MiB'),
        default: 'auto',
        value: 'MIB',
        says: 'guest memory in MiB, or auto: what the model needs, cut to what the host has',
    },
    'memory-check': {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        default: 'true',
        says: {
            workflow: 'refuse a memory size that cannot fit before booting',
            command: 'boot even with a memory size that cannot fit',
        },
    },
    'memory-may-be-cut': {
        ...inShells,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        default: 'false',
        says: 'treat {memory} as a default: cut it to what model and host need',
    },
    cpus: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeOrAuto */ .gy)(1, 512, 'vCPUs'),
        default: 'auto',
        value: 'N',
        says: 'vCPUs, or auto: as many cores as are free',
        measures: 'wall',
    },
    cpu: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        default: 'auto',
        value: 'CPU',
        says: "QEMU's `-cpu`, or auto: the host's under an accelerator, the fastest one to emulate without",
    },
    accel: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(requestedAccelerators),
        default: 'auto',
        value: 'ACCEL',
        says: 'accelerator: auto, hvf, kvm or tcg. auto takes the first that really runs a guest',
    },
    start: {
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(starts),
        actions: ['zosia', 'boot-qemu'],
        commands: ['run', 'prompt', 'serve'],
        default: 'auto',
        value: 'WHEN',
        says: {
            workflow: 'auto or cold. auto begins from a snapshot of this machine with its engine loaded, where an earlier step of this ' +
                'runner left one, and else leaves one; cold always begins from the kernel',
            command: 'auto or cold. auto begins from a snapshot of this machine with its engine loaded, where there is one, and else ' +
                'leaves one; cold always begins from the kernel',
        },
    },
    isolate: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        actions: ['zosia', 'boot-qemu'],
        commands: ['run', 'prompt', 'serve'],
        default: 'false',
        says: {
            workflow: 'true: each question of {prompts-file}, and in mode serve each request, gets its own guest, a copy of one ' +
                'whose engine is loaded; several at once, as cores and memory allow',
            command: 'each question of {prompts-file}, and each request to a service, gets its own guest, a copy of one whose ' +
                'engine is loaded; several at once, as cores and memory allow',
        },
    },
    tune: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(tunings),
        default: 'auto',
        value: 'WHEN',
        says: 'auto, always or never: requantize a small model where it must be emulated. auto does so with the models of the ' +
            'catalog; always with any, whose file is then parsed by llama-quantize on the host',
    },
    'api-key': {
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        actions: ['zosia', 'boot-qemu'],
        commands: ['serve'],
        value: 'KEY',
        variable: 'ZOSIA_API_KEY',
        modes: ['serve'],
        says: {
            workflow: 'in mode serve: the key that each request must bring, or none',
            command: 'key that each request must bring, or none',
        },
        otherwise: { workflow: 'a random one, the output `api-key`', command: 'a random one' },
    },
    port: {
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeOrAuto */ .gy)(1, 65_535, 'TCP ports'),
        actions: ['zosia', 'boot-qemu'],
        commands: ['serve'],
        value: 'N',
        modes: ['serve'],
        says: {
            workflow: 'in mode serve: the port of 127.0.0.1 to listen on, or auto (any that is free)',
            command: 'port of 127.0.0.1 to listen on, or auto: any that is free',
        },
        otherwise: 'auto',
    },
    'boot-timeout': {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(1, secondsPerDay, 'seconds'),
        default: '120',
        value: 'SECONDS',
        says: 'seconds until the guest must say `zosia: init`',
    },
    timeout: {
        ...boots,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(1, secondsPerDay, 'seconds'),
        default: '900',
        value: 'SECONDS',
        says: {
            workflow: 'seconds for the whole boot',
            command: 'seconds for the whole boot; without a limit at a prompt',
        },
    },
    serial: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        actions: [],
        commands: ['run', 'prompt', 'serve', 'smoke'],
        value: 'VALUE',
        says: "QEMU's `-serial`, instead of this terminal (stdio: this terminal)",
    },
    'show-plan': {
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        actions: [],
        commands: ['run'],
        default: 'false',
        says: 'print what QEMU would be told, and boot nothing',
    },
    'serial-log': { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, value: 'FILE', says: 'keep what the serial console said' },
    uefi: {
        ...boots,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        default: 'false',
        says: {
            workflow: 'boot through UEFI firmware',
            command: "boot through UEFI firmware: that of assets/uefi/, or the host's",
        },
    },
};
/** Where nothing is booted. */
const installSentence = 'install missing host packages (apt-get, as root or through sudo)';
const uploadPolicies = ['failure', 'always', 'never'];
/** What an action that boots does on its runner. */
const runnerFields = {
    'upload-logs': {
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(uploadPolicies),
        actions: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .bootActions */ .mG,
        commands: [],
        default: 'failure',
        says: 'when serial log, timings and image.json become an artifact: failure, always or never',
    },
    cache: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        actions: [..._row_js__WEBPACK_IMPORTED_MODULE_2__/* .bootActions */ .mG, 'build-zosia', 'make-model-disk', 'setup-buildroot'],
        commands: [],
        default: 'true',
        says: "keep what was made in GitHub's cache, and look for it there",
        in: {
            'setup-buildroot': {
                says: "keep downloads, ccache and toolchain in GitHub's cache, and look for them there",
            },
        },
    },
    'github-token': {
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        actions: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .bootActions */ .mG,
        commands: [],
        default: "${{ github.server_url == 'https://github.com' && github.token || '' }}",
        says: 'token to read releases on github.com with; without one GitHub allows 60 requests an hour',
    },
    install: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        actions: [..._row_js__WEBPACK_IMPORTED_MODULE_2__/* .bootActions */ .mG, 'build-zosia', 'make-model-disk'],
        commands: [..._row_js__WEBPACK_IMPORTED_MODULE_2__/* .bootCommands */ .X0, 'disk', 'image', 'image iso', 'doctor'],
        default: 'true',
        askedForInShell: true,
        says: 'install missing host packages, and open /dev/kvm for this user where it is closed (apt-get and udev, as root or ' +
            'through sudo)',
        in: {
            'make-model-disk': { says: installSentence },
            disk: { says: installSentence },
        },
    },
};
const bootFields = { ...sourceFields, ..._question_js__WEBPACK_IMPORTED_MODULE_3__/* .questionFields */ .Gw, ...machineFields, ...runnerFields };


/***/ }),

/***/ 28742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ imageFields),
/* harmony export */   H7: () => (/* binding */ diskFields),
/* harmony export */   fU: () => (/* binding */ setUpFields),
/* harmony export */   kS: () => (/* binding */ buildrootFields)
/* harmony export */ });
/* unused harmony exports builders, processors */
/* harmony import */ var _architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77100);
/* harmony import */ var _boot_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(37056);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(49590);



const builders = ['debian', 'buildroot'];
const processors = ['native', 'emulated'];
const disks = { actions: ['make-model-disk'], commands: ['disk'] };
const diskSteps = { actions: disks.actions, commands: [] };
const images = { actions: ['build-zosia'], commands: [] };
const setUp = { actions: ['setup-buildroot'], commands: [] };
/** What a command of its own does, an action does by one of several builders. */
const compiles = ['buildroot'];
const inShells = { actions: [], commands: compiles };
/** A model disk. */
const diskFields = {
    model: {
        ...diskSteps,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        asArgument: { disk: 'model' },
        default: _boot_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultModel */ .$I,
        says: 'catalog name (such as smollm2-135m or granite-4.0-h-350m; `npx zosia models` lists them), path of a GGUF file, its ' +
            'https address, or hf:OWNER/REPOSITORY/FILE.gguf@COMMIT',
    },
    sha256: { ...disks, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, value: 'HEX', says: _boot_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSentence */ .hu },
    output: { ...diskSteps, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, says: 'where to write the disk', otherwise: 'it stays in the cache folder' },
    out: {
        ...disks,
        actions: [],
        sameAs: 'output',
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'PATH',
        says: 'where to write the disk',
        otherwise: 'the cache',
    },
    processor: {
        ...diskSteps,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(processors),
        default: 'native',
        says: 'native, or emulated: requantize a small model for a guest that will be emulated',
    },
    tune: {
        ...diskSteps,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_boot_js__WEBPACK_IMPORTED_MODULE_1__/* .tunings */ .TZ),
        default: 'auto',
        says: 'auto, always or never: which models to requantize for an emulated processor. auto: those of the catalog; always: ' +
            'any, whose file is then parsed by llama-quantize on the host',
    },
    'extra-mib': {
        ...disks,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(0, 1024 * 1024, 'MiB'),
        default: '0',
        value: 'N',
        says: 'MiB to leave free on the disk',
    },
    'use-docker': {
        ...disks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        default: 'false',
        says: 'make the disk a second time with mke2fs in Docker, and fail if the two differ',
    },
};
/** A system image. */
const imageFields = {
    arch: {
        ...images,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedArchitectures */ .jJ),
        default: 'auto',
        says: `guest architecture: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(', ')}, or auto: the one that this runner accelerates, else ` +
            `${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK}; with builder buildroot always ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .builtByDefault */ .Jr}, as setup-buildroot has it`,
    },
    builder: {
        ...images,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(builders),
        default: 'debian',
        says: "debian: assembled in seconds from Debian's binary packages; buildroot: compiled, which takes the better part of an " +
            'hour the first time',
    },
    'buildroot-path': {
        ...images,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        says: 'with builder buildroot, a Buildroot tree, such as the output `path` of setup-buildroot',
        otherwise: 'the pinned release, fetched',
    },
    defconfig: {
        ...images,
        commands: compiles,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[\w.-]+$/, 'a name such as zosia_aarch64_defconfig'),
        value: 'NAME',
        says: {
            workflow: "with builder buildroot, a configuration of zosia's external tree",
            command: 'a configuration of buildroot/external',
        },
        otherwise: 'zosia_ARCH_defconfig',
    },
    jobs: {
        ...images,
        commands: compiles,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(0, 1024, 'jobs'),
        default: '0',
        value: 'N',
        says: {
            workflow: 'with builder buildroot, jobs of one make; 0 for one more than there are processors',
            command: 'jobs of one make; 0 for one more than there are processors',
        },
    },
    'output-dir': { ...images, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, says: 'folder for the image, made anew', otherwise: 'artifacts/ARCH' },
};
/** A runner that is ready to build by Buildroot. */
const setUpFields = {
    'buildroot-version': {
        ...setUp,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        variable: 'ZOSIA_BUILDROOT_REF',
        says: 'release of Buildroot',
        otherwise: 'the one that zosia pins',
    },
    source: {
        ...setUp,
        commands: compiles,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'FOLDER',
        says: 'folder of a Buildroot tree to use, in place of a release',
        in: { buildroot: { otherwise: 'the pinned release, fetched' } },
    },
    sha256: {
        ...setUp,
        commands: compiles,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[0-9a-f]{64}$/, '64 hexadecimal digits in lower case'),
        value: 'HEX',
        says: "SHA-256 of the release's tar archive; needed for a release that zosia does not pin",
    },
    arch: {
        ...setUp,
        commands: compiles,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2),
        default: _architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .builtByDefault */ .Jr,
        value: 'ARCH',
        says: `guest architecture to build for: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(' or ')}`,
    },
    'cache-key-prefix': {
        ...setUp,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(/^[\w.-]{1,100}$/, 'letters, digits, dots, dashes and underscores'),
        default: 'zosia-buildroot',
        says: 'beginning of all cache keys: change it to begin anew',
    },
    'install-host-packages': {
        ...setUp,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        default: 'true',
        says: 'install missing host packages (apt-get, as root or through sudo)',
    },
};
/** A build by Buildroot that a person starts on their own machine. */
const buildrootFields = {
    dl: { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, value: 'FOLDER', says: "Buildroot's download folder", otherwise: 'in the cache' },
    workspace: { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, value: 'FOLDER', says: 'folder to build in', otherwise: 'in the cache' },
    ccache: { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM, default: 'false', says: 'keep compiled objects for later builds' },
    'primary-site': { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, value: 'URL', says: 'where to look for sources first' },
    'backup-site': {
        ...inShells,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'URL',
        says: 'where to look for sources that their own site lacks',
        otherwise: "Buildroot's",
    },
    rebuild: { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM, default: 'false', says: 'make the image anew' },
    quiet: { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM, default: 'false', says: 'say each package, and not each line, of the build' },
};


/***/ }),

/***/ 11715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ printFields),
/* harmony export */   Po: () => (/* binding */ doctorFields),
/* harmony export */   et: () => (/* binding */ imageCommandFields),
/* harmony export */   ri: () => (/* binding */ isoFields)
/* harmony export */ });
/* unused harmony export purposes */
/* harmony import */ var _architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77100);
/* harmony import */ var _boot_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(37056);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(49590);



/** How a command prints what it found. */
const printFields = {
    json: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM,
        default: 'false',
        actions: [],
        commands: [
            'run',
            'prompt',
            'serve',
            'smoke',
            'perf',
            'models',
            'image',
            'image iso',
            'image diff',
            'disk',
            'cache',
            'doctor',
        ],
        says: 'print one JSON object',
        in: {
            run: { says: 'print how the boot went as one JSON object' },
            prompt: { says: 'print the answer with how it came about as one JSON object' },
            serve: { says: 'print address, key and model as one JSON object' },
            smoke: { says: 'print how the boot went as one JSON object' },
            perf: { says: 'print figures and verdict as one JSON object' },
            models: { says: 'print a JSON list' },
            cache: { says: 'print a JSON list' },
        },
    },
};
const guestSentence = `guest architecture: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(', ')}, or auto: the one that this host accelerates, else ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatedBest */ .WK}`;
const images = { actions: [], commands: ['image'] };
/** A system image that is assembled on this machine. */
const imageCommandFields = {
    arch: {
        ...images,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedArchitectures */ .jJ),
        default: _architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .builtByDefault */ .Jr,
        value: 'ARCH',
        says: guestSentence,
    },
    rebuild: { ...images, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM, default: 'false', says: 'download the packages again and rebuild the image' },
};
const isos = { actions: [], commands: ['image iso'] };
/** An ISO that boots to the prompt. */
const isoFields = {
    arch: {
        ...isos,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2),
        value: 'ARCH',
        says: `machines that boot it: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(' or ')}`,
        otherwise: 'x86_64, because that is what a PC boots',
    },
    image: {
        ...isos,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        value: 'FOLDER',
        says: 'folder of a system image, with image.json',
        otherwise: 'the one that a boot takes',
    },
    model: {
        ...isos,
        type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        default: _boot_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultModel */ .$I,
        value: 'NAME|FILE',
        says: 'catalog name, path or URL of a GGUF model',
    },
    output: { ...isos, type: _row_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, default: 'zosia.iso', value: 'FILE', says: 'where to write the ISO' },
};
const purposes = ['boot', 'test'];
const examines = { actions: [], commands: ['doctor'] };
/** What a machine is examined for. */
const doctorFields = {
    arch: {
        ...examines,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedArchitectures */ .jJ),
        default: 'auto',
        value: 'ARCH',
        says: guestSentence,
    },
    for: {
        ...examines,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(purposes),
        default: 'boot',
        value: 'PURPOSE',
        says: `what the machine is for: ${purposes.join(' or ')}`,
    },
};


/***/ }),

/***/ 47055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ gateDefaults),
/* harmony export */   L5: () => (/* binding */ matrixFields),
/* harmony export */   Xc: () => (/* binding */ gateFields)
/* harmony export */ });
/* unused harmony exports perfModes, perfProfiles, inconclusivePolicies */
/* harmony import */ var _guest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(22678);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(49590);


const perfModes = ['wall', 'virtual'];
const perfProfiles = ['none', 'phi35_fast'];
const inconclusivePolicies = ['warn', 'fail'];
/** What a gate does where nobody says otherwise. */
const gateDefaults = {
    maxRegressionPercent: 5,
    /** In tenths of a percent. */
    tolerance: 5,
    confidence: 0.95,
    /** Of a threshold five runs bound it well; a comparison finds an 8 % drop nine times of ten with ten (docs/perf.md). */
    runs: { threshold: 5, comparison: 10 },
};
const gates = { actions: ['perf-gate'], commands: ['perf'] };
const merges = ['perf', 'perf-merge'];
/** What all in one step measures by as well. */
const measures = { actions: ['perf-gate', 'zosia'], commands: ['perf'], measures: 'wall' };
/** Where each writes and reads its files, and what it does in doubt, is an edge's own. */
const inWorkflows = { actions: ['perf-gate'], commands: [] };
const inShells = { actions: [], commands: ['perf'] };
/** What is measured, and what it is held against. */
const gateFields = {
    mode: {
        ...gates,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(perfModes),
        default: 'wall',
        value: 'MODE',
        says: 'what to measure: wall (tokens per second, on a machine that is yours) or virtual (instructions, on any machine)',
    },
    'min-tok-s': {
        ...measures,
        commands: merges,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 1_000_000, 'tokens per second'),
        value: 'N',
        says: 'fewest generated tokens per second that pass',
        in: {
            zosia: {
                says: 'fewest generated tokens per second: boots a second time, to measure',
                otherwise: 'no gate',
            },
            'perf-gate': { says: 'fewest generated tokens per second that pass. Needed without a {baseline}' },
            'perf-merge': { required: true },
        },
    },
    baseline: {
        ...gates,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'PATH',
        says: 'what to compare with: the path of a results file (an earlier {results-json}), or the folder of another system image, ' +
            'measured alternating with this one',
    },
    'max-regression': {
        ...gates,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 100, 'percent'),
        value: 'PERCENT',
        measures: 'wall',
        says: 'largest drop of the median against the baseline that is tolerated, in percent',
        otherwise: String(gateDefaults.maxRegressionPercent),
    },
    tolerance: {
        ...gates,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 1000, 'tenths of a percent'),
        value: 'N',
        measures: 'virtual',
        says: 'largest rise of a figure against the baseline that is tolerated, in tenths of a percent',
        otherwise: String(gateDefaults.tolerance),
    },
    confidence: {
        ...gates,
        commands: merges,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0.5, 0.999, 'share'),
        value: 'SHARE',
        measures: 'wall',
        says: 'confidence of the bounds, as a share',
        otherwise: String(gateDefaults.confidence),
    },
    runs: {
        ...gates,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 1000, 'runs'),
        value: 'N',
        measures: 'wall',
        says: 'boots of each configuration that count, after one to warm up; 1 repeats five times within one boot',
        otherwise: `${gateDefaults.runs.threshold}, against a baseline ${gateDefaults.runs.comparison}`,
    },
    'on-inconclusive': {
        ...inWorkflows,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(inconclusivePolicies),
        default: 'warn',
        says: 'what to do where the runs say neither pass nor fail: warn or fail',
    },
    'fail-fast': {
        ...gates,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM,
        default: 'false',
        measures: 'wall',
        says: 'stop at the first configuration that fails',
    },
    'matrix-file': {
        ...gates,
        commands: merges,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        measures: 'wall',
        says: 'measure each line `threads|batch_threads|llama_args` of a file, rather than one configuration',
        in: { 'perf-merge': { says: 'the matrix that they share: a row that was not measured is inconclusive' } },
    },
    results: {
        ...inWorkflows,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        says: 'folder for the files of results and chart',
        otherwise: "one of the step's own",
    },
    history: {
        ...gates,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'path of a file with earlier results, which the chart shows beside these',
    },
    profile: {
        ...measures,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(perfProfiles),
        default: 'none',
        value: 'NAME',
        says: {
            workflow: 'named settings of the measurement: none, or phi35_fast (6 threads, 6 batch threads, batch 256, context 1024, ' +
                '128 tokens). Inputs beside it win',
            command: 'named settings of the measurement: none, or phi35_fast (6 threads, 6 batch threads, batch 256, context 1024, ' +
                '128 tokens). Options beside it win',
        },
    },
    threads: {
        ...measures,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 512, 'threads'),
        value: 'N',
        says: "llama.cpp's threads for generation",
        otherwise: 'one per vCPU',
    },
    'batch-threads': {
        ...measures,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 512, 'threads'),
        value: 'N',
        says: "llama.cpp's threads for the prompt",
        otherwise: 'as {threads}',
    },
    'llama-args': {
        ...measures,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'ARGS',
        says: {
            workflow: 'further llama.cpp arguments, separated by commas, such as `-b,256`',
            command: "further llama.cpp arguments, separated by commas, written as --llama-args='-b,256'",
        },
    },
    tokens: {
        ...measures,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 1_000_000, 'tokens'),
        value: 'N',
        says: 'tokens to generate',
        otherwise: String(_guest_js__WEBPACK_IMPORTED_MODULE_0__/* .kernelParameterTable */ .zB['zosia.perf.tokens'].reads.otherwise),
    },
    'results-csv': { ...inShells, commands: merges, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: 'write every run as CSV' },
    'results-json': {
        ...inShells,
        commands: merges,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'write the result, usable as a baseline',
        in: { 'perf-merge': { says: 'write the merged results' } },
    },
    'log-dir': { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FOLDER', says: 'keep the serial log of each boot there' },
    chart: { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: 'write an SVG chart' },
    comment: { ...inShells, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: "write the body of a pull request's comment" },
    'update-baseline': {
        ...inShells,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'put the result into a baseline, replacing the one of its kind',
    },
};
const plans = { actions: [], commands: ['perf-matrix'] };
const threadsList = (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^(?:[1-9]\d{0,2}|[\s,]+)*$/, 'numbers from 1 to 999, separated by spaces or commas');
/** A matrix of settings to measure. */
const matrixFields = {
    'threads-list': {
        ...plans,
        type: threadsList,
        value: 'LIST',
        says: 'threads, separated by spaces or commas',
        otherwise: "the guest's default",
    },
    'batch-threads-list': {
        ...plans,
        type: threadsList,
        value: 'LIST',
        says: 'batch threads, separated by spaces or commas',
        otherwise: "the guest's default",
    },
    'args-list': {
        ...plans,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[^|"]*$/, 'arguments without | and "'),
        value: 'LIST',
        says: 'sets of llama.cpp arguments, separated by semicolons',
        otherwise: 'none',
    },
    out: { ...plans, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'PATH', says: 'where to write it', otherwise: 'standard output' },
    strategy: {
        ...plans,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: "print a matrix file as one line of JSON, for GitHub's strategy.matrix, instead",
    },
};


/***/ }),

/***/ 99609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  aX: () => (/* binding */ argumentsOf),
  cz: () => (/* binding */ optionsOf),
  Qn: () => (/* binding */ variableOf)
});

// UNUSED EXPORTS: inputNamesOf, inputsOf, outputsOf

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/boot.js
var boot = __nccwpck_require__(37056);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/build.js
var build = __nccwpck_require__(28742);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/command.js
var command = __nccwpck_require__(11715);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/gate.js
var gate = __nccwpck_require__(47055);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architecture = __nccwpck_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/outcomes.js
var outcomes = __nccwpck_require__(91073);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/row.js
var row = __nccwpck_require__(49590);
;// CONCATENATED MODULE: ./build.bundles.part/src/contract/fields/outputs.js



const boots = { actions: row/* bootActions */.mG };
/** A measurement asks nothing; its output is there, for one who expects it of every action that boots. */
const answers = { actions: row/* bootActions */.mG, in: { 'perf-gate': 'empty: nothing is asked' } };
const serves = { actions: ['zosia', 'boot-qemu'] };
const gates = ['perf-gate', 'zosia'];
/** How a list of names reads. */
function listed(names) {
    return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
/** Outcomes that a boot with nothing to ask has. */
const measured = outcomes/* outcomes */.KI.filter((name) => name !== 'answer-invalid');
const gateOutputTable = {
    verdict: {
        actions: gates,
        says: 'the verdict: pass, fail, or inconclusive, where the runs say neither, there is no baseline of this kind, or nothing ' +
            'could be measured',
        in: { zosia: 'of the gate: pass, fail or inconclusive; empty without one' },
    },
    'tokens-per-second': {
        actions: ['perf-gate'],
        says: 'generated tokens per second: the median, of the slowest configuration; empty in mode virtual',
    },
    'interval-low': {
        actions: gates,
        says: 'lower confidence bound of the mean of the same, in tokens per second; empty in mode virtual',
        in: { zosia: 'of the gate: lower bound of the mean, 95 % sure, in tokens per second' },
    },
    'interval-high': {
        actions: gates,
        says: 'upper confidence bound of the mean of the same, in tokens per second; empty in mode virtual',
        in: { zosia: 'of the gate: upper bound of the mean, 95 % sure, in tokens per second' },
    },
    'results-csv': {
        actions: gates,
        says: 'path of a CSV file with every run; empty in mode virtual',
        in: { zosia: 'of the gate: path of a CSV file with every run' },
    },
    'results-json': {
        actions: gates,
        says: 'path of the results file, which can be a baseline one day',
        in: { zosia: 'of the gate: path of the results file' },
    },
    chart: { actions: gates, says: 'path of an SVG chart', in: { zosia: 'of the gate: path of an SVG chart' } },
    comment: {
        actions: gates,
        says: "path of a Markdown file with the report, as the body of a pull request's comment",
        in: { zosia: "of the gate: path of a Markdown file with the report, as the body of a pull request's comment" },
    },
};
const bootOutputTable = {
    outcome: {
        ...boots,
        says: `how the boot ended: ${listed(outcomes/* outcomes */.KI)}`,
        in: { 'perf-gate': `how the last boot ended, or the first that ended badly: ${listed(measured)}` },
    },
    response: { ...answers, says: "the model's answer, without what it thought before" },
    'response-file': {
        ...answers,
        says: 'path of a file with the answer, for one that is too long for an environment variable (128 KiB)',
    },
    'responses-file': { ...answers, says: 'path of the answers to `prompts-file`, as JSON lines in its order' },
    choice: { ...answers, says: 'the one of `choices` that was answered' },
    thinking: { ...answers, says: 'what the model thought before it answered, of models that say so' },
    'finish-reason': {
        ...answers,
        says: 'how the answer ended: stop (by itself) or length (cut by max-tokens or a full context); empty where it is not known',
    },
    'prompt-tokens': { ...answers, says: "tokens of the prompt, the chat template's included" },
    'completion-tokens': { ...answers, says: 'tokens of the answer, thoughts included' },
    'boot-ms': {
        ...boots,
        says: "milliseconds from QEMU's start to the guest's init, or to where a warm start goes on",
        in: { 'perf-gate': "milliseconds from QEMU's start to the guest's init" },
    },
    'tokens-per-second': {
        actions: ['zosia', 'boot-qemu'],
        says: 'generated tokens per second, of mode perf and of an answer',
        in: { zosia: 'generated tokens per second, of an answer, of mode perf, or of the gate: the median' },
    },
    start: {
        ...boots,
        says: 'how the guest began: warm (from a snapshot) or cold; empty where there was none',
        in: { 'perf-gate': 'how the guest began: a measurement always begins cold' },
    },
    arch: { ...boots, says: `architecture of the guest: ${listed(architecture/* architectures */.f2)}` },
    accel: { ...boots, says: 'accelerator that was used: hvf, kvm or tcg' },
    'qemu-version': { ...boots, says: 'version of QEMU' },
    'serial-log': {
        ...boots,
        says: 'path of the serial log',
        in: { 'perf-gate': 'path of the serial log of the last boot' },
    },
    timings: { ...boots, says: 'path of a JSON file with the times of the boot and what it ran on' },
    kernel: { ...boots, says: 'path of the kernel that was booted' },
    initrd: { ...boots, says: 'path of the initramfs that was booted' },
    'base-url': {
        ...serves,
        says: 'in mode serve: where the OpenAI-compatible API is, such as http://127.0.0.1:41234/v1. It ends with the job',
    },
    'api-key': {
        ...serves,
        says: 'in mode serve: the key that each request must bring, masked in logs; none where none is needed',
    },
    model: { ...serves, says: 'in mode serve: what the model is called there' },
    'model-disk': { ...boots, says: 'path of the model disk, empty without one' },
    'cache-hit': { ...boots, says: 'whether image and model disk were there already: true or false' },
};
const outputs_images = { actions: ['build-zosia'] };
const imageOutputTable = {
    image: { ...outputs_images, says: 'folder of the system image' },
    arch: { ...outputs_images, says: `architecture of its guest: ${architecture/* architectures */.f2.join(' or ')}` },
    kernel: { ...outputs_images, says: 'path of the kernel' },
    initrd: { ...outputs_images, says: 'path of the initramfs' },
    manifest: { ...outputs_images, says: 'path of image.json: versions and sums of all that went in' },
    version: {
        ...outputs_images,
        says: 'names exactly this image: builder and the first 12 digits of the SHA-256 of image.json',
    },
    'cache-hit': { ...outputs_images, says: 'whether the image was there already: true or false' },
    'build-seconds': { ...outputs_images, says: 'seconds that it took' },
};
const disks = { actions: ['make-model-disk'] };
const diskOutputTable = {
    path: { ...disks, says: 'path of the model disk' },
    'model-name': { ...disks, says: 'name of the model' },
    architecture: { ...disks, says: 'architecture of the model, as its file says' },
    'context-length': { ...disks, says: 'tokens of context that the model was trained for' },
    sha256: { ...disks, says: 'SHA-256 of the disk' },
    'size-bytes': { ...disks, says: 'size of the disk in bytes' },
    'cache-hit': { ...disks, says: 'whether the disk was there already: true or false' },
};
const setUp = { actions: ['setup-buildroot'] };
const setUpOutputTable = {
    path: { ...setUp, says: 'folder of the Buildroot source' },
    version: { ...setUp, says: 'version of the Buildroot source' },
    'dl-dir': { ...setUp, says: "Buildroot's download folder" },
    'ccache-dir': { ...setUp, says: 'folder of ccache' },
    external: { ...setUp, says: "folder of zosia's external tree, for BR2_EXTERNAL" },
    'cache-hit': { ...setUp, says: 'whether exactly this toolchain was in the cache: true or false' },
};

// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/question.js
var question = __nccwpck_require__(19960);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/release.js
var release = __nccwpck_require__(26035);
;// CONCATENATED MODULE: ./build.bundles.part/src/contract/fields/lookup.js







/** What an action's inputs and outputs are taken of, in the order in which they are told. */
const tablesOf = {
    zosia: { inputs: [boot/* bootFields */.A3, gate/* gateFields */.Xc], outputs: [bootOutputTable, gateOutputTable] },
    'boot-qemu': { inputs: [boot/* bootFields */.A3], outputs: [bootOutputTable] },
    'perf-gate': { inputs: [gate/* gateFields */.Xc, boot/* bootFields */.A3], outputs: [gateOutputTable, bootOutputTable] },
    'setup-buildroot': { inputs: [build/* setUpFields */.fU, boot/* runnerFields */.Gb], outputs: [setUpOutputTable] },
    'build-zosia': { inputs: [build/* imageFields */.$G, boot/* runnerFields */.Gb], outputs: [imageOutputTable] },
    'make-model-disk': { inputs: [build/* diskFields */.H7, boot/* runnerFields */.Gb], outputs: [diskOutputTable] },
};
const ofBoots = [boot/* bootFields */.A3, command/* printFields */.H9];
const fieldTablesOf = {
    run: ofBoots,
    prompt: ofBoots,
    serve: ofBoots,
    smoke: ofBoots,
    perf: [gate/* gateFields */.Xc, boot/* bootFields */.A3, command/* printFields */.H9],
    'perf-matrix': [gate/* matrixFields */.L5],
    'perf-merge': [gate/* gateFields */.Xc],
    'answers-merge': [question/* questionFields */.Gw],
    models: [command/* printFields */.H9],
    image: [command/* imageCommandFields */.et, boot/* runnerFields */.Gb, command/* printFields */.H9],
    'image iso': [command/* isoFields */.ri, boot/* runnerFields */.Gb, command/* printFields */.H9],
    'image diff': [command/* printFields */.H9],
    buildroot: [build/* setUpFields */.fU, build/* imageFields */.$G, build/* buildrootFields */.kS],
    disk: [build/* diskFields */.H7, boot/* runnerFields */.Gb, command/* printFields */.H9],
    verify: [release/* verifyFields */.RC],
    release: [release/* releaseFields */.zu],
    publish: [release/* publishFields */.lo],
    cache: [command/* printFields */.H9],
    doctor: [command/* doctorFields */.Po, boot/* runnerFields */.Gb, command/* printFields */.H9],
};
const allFields = rowsOf([
    ...new Set([...Object.values(tablesOf).flatMap(({ inputs }) => inputs), ...Object.values(fieldTablesOf).flat()]),
]);
/** The inputs of an action, as it means them. */
function inputsOf(action) {
    return rowsOf(tablesOf[action].inputs)
        .filter(([, row]) => row.actions.includes(action))
        .map(([name, row]) => ({ ...row, ...row.in?.[action], name }));
}
function inputNamesOf(action) {
    return inputsOf(action).map(({ name }) => name);
}
/** The options of a command, as it means them. */
function optionsOf(command) {
    return rowsOf(fieldTablesOf[command])
        .filter(([, row]) => row.commands.includes(command))
        .map(([name, row]) => ({ ...row, ...row.in?.[command], name }));
}
/** The fields that a command has as arguments, and what its help calls each. */
function argumentsOf(command) {
    return Object.fromEntries(allFields.flatMap(([name, { asArgument }]) => {
        const called = asArgument?.[command];
        return called === undefined ? [] : [[name, called]];
    }));
}
/** The variable that a field is read from where it is no option. */
function variableOf(name) {
    return allFields.find(([field, { variable }]) => field === name && variable !== undefined)?.[1].variable;
}
/** The outputs of an action, and what each says there. */
function outputsOf(action) {
    return rowsOf(tablesOf[action].outputs)
        .filter(([, row]) => row.actions.includes(action))
        .map(([name, row]) => ({ name, says: row.in?.[action] ?? row.says }));
}
function rowsOf(tables) {
    return tables.flatMap((table) => Object.entries(table));
}


/***/ }),

/***/ 77068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ withNames),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   b7: () => (/* binding */ naming),
/* harmony export */   lv: () => (/* binding */ asInput)
/* harmony export */ });
/* unused harmony export Sentence */
/** As a workflow has it. */
const asInput = (field, value) => (value === undefined ? field : `${field}: ${value}`);
/**
 * A sentence whose inputs stand in braces, with each as its reader writes it; `{memory-check: false}` is one with a value.
 * Braces in code are what they are.
 */
function withNames(sentence, nameOf) {
    return sentence.replace(/(?<![{`])\{([a-z][a-z0-9-]*)(?:: ([^{}]+))?\}(?!\})/g, (_, input, value) => nameOf(input, value));
}
/** A sentence that names fields in braces, as those of outcomes do; what it quotes is left as it is, braces included. */
class Sentence {
    written;
    quoted;
    constructor(written, quoted = []) {
        this.written = written;
        this.quoted = quoted;
    }
    worded(nameOf) {
        const quotes = this.quoted.map((value) => (typeof value === 'object' ? value.worded(nameOf) : String(value)));
        return this.written.map((text, place) => `${withNames(text, nameOf)}${quotes[place] ?? ''}`).join('');
    }
}
/** As in naming`{memory}: ${size} MiB is too little`. */
function naming(written, ...quoted) {
    return new Sentence(written, quoted);
}
/** The name of a field, or the field with a value, where they are not the same in every sentence. */
function named(field, value) {
    return { worded: (nameOf) => nameOf(field, value) };
}


/***/ }),

/***/ 19960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ questionFields),
/* harmony export */   px: () => (/* binding */ bootModes)
/* harmony export */ });
/* unused harmony export workflowModes */
/* harmony import */ var _guest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(22678);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(49590);


/**
 * What one boot is for. `smoke` boots and powers off; `interactive` leaves a person at the prompt; `serve` answers
 * programs until it is told to end.
 */
const bootModes = ['interactive', 'smoke', 'diag', 'selftest', 'prompt', 'serve', 'perf'];
/** In a workflow nobody sits at the prompt. */
const workflowModes = bootModes.filter((mode) => mode !== 'interactive');
const asks = { actions: ['zosia', 'boot-qemu'], commands: ['run', 'prompt'], modes: ['prompt'] };
/** What a person at the prompt, and who serves, may say as well. */
const samples = { actions: asks.actions, commands: ['run', 'prompt', 'serve'] };
/** What a boot is for, and what is asked of it. */
const questionFields = {
    mode: {
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(bootModes),
        actions: asks.actions,
        commands: ['run'],
        value: 'MODE',
        says: {
            workflow: 'what to boot for: smoke (boot and power off), diag, selftest, prompt, serve (answer the next steps of the job at ' +
                'the output `base-url`; {timeout} is then the time until it can be asked) or perf',
            command: 'what to boot for: interactive (a prompt), smoke (boot and power off), diag, selftest, prompt, serve ({timeout} is ' +
                'then the time until it can be asked) or perf',
        },
        otherwise: { workflow: 'prompt with a {prompt}, else smoke', command: 'prompt with a question, else interactive' },
    },
    prompt: {
        ...asks,
        commands: ['run'],
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'TEXT',
        asArgument: { prompt: 'text' },
        says: {
            workflow: 'question for the model. Its answer is the output `response`',
            command: 'ask one question instead, print the answer and end',
        },
    },
    'prompt-file': {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'the question as a file: its text, of any length that fits the context; or messages, parameters and a schema, where ' +
            'its name ends in .prompt.yml or .prompt.yaml',
    },
    input: {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'YAML',
        says: 'values of the variables `{{name}}` of a .prompt.yml file, as YAML',
    },
    'file-input': {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'YAML',
        says: 'variables of a .prompt.yml file whose values are the contents of files, as YAML: name to path',
    },
    file_input: {
        ...asks,
        commands: [],
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        sameAs: 'file-input',
        says: 'the same as {file-input}, by the name that it has in actions/ai-inference',
    },
    'system-prompt': { ...asks, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'TEXT', says: 'what the model is told before the question' },
    'system-prompt-file': { ...asks, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: 'the same as a text file' },
    choices: {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'LIST',
        says: {
            workflow: 'the answer is exactly one of these, separated by commas or one on a line; it is the output `choice`, too',
            command: 'the answer is exactly one of these, separated by commas or one on a line',
        },
    },
    'json-schema': {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'SCHEMA',
        says: 'the answer is JSON that conforms to this JSON Schema: its text, or the path of a file',
    },
    'prompts-file': {
        ...asks,
        commands: [...asks.commands, 'answers-merge'],
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: {
            workflow: 'many questions for one boot: a file of JSON lines or YAML. Their answers are the output `responses-file`',
            command: 'many questions for one boot: a file of JSON lines or YAML. Their answers are printed as JSON lines',
        },
        in: { 'answers-merge': { says: 'the file whose questions they answer', required: true } },
    },
    shard: {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'I/N',
        says: 'ask only one part of {prompts-file}: 2/5 is the second of five',
    },
    'max-tokens': {
        ...samples,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(1, 1_000_000, 'tokens'),
        value: 'N',
        says: 'maximum length of an answer, in tokens',
        otherwise: String(_guest_js__WEBPACK_IMPORTED_MODULE_0__/* .guestDefaults */ .dQ.maxTokens),
        fwCfgName: 'max-tokens',
    },
    seed: {
        ...samples,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(0, 999_999_999, 'units'),
        value: 'N',
        says: 'sampling seed',
        otherwise: String(_guest_js__WEBPACK_IMPORTED_MODULE_0__/* .guestDefaults */ .dQ.seed),
        fwCfgName: 'seed',
    },
    temperature: {
        ...samples,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 10, 'temperature'),
        value: 'T',
        says: 'sampling temperature; 0 is greedy: the same question has the same answer',
        otherwise: String(_guest_js__WEBPACK_IMPORTED_MODULE_0__/* .guestDefaults */ .dQ.temperature),
        fwCfgName: 'temperature',
    },
    'top-p': {
        ...asks,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .decimal */ ._)(0, 1, 'probability'),
        value: 'P',
        says: 'sample from the most likely tokens that make up this probability, from 0 to 1',
        otherwise: '0.95',
    },
    stop: {
        ...asks,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'TEXT',
        says: 'texts that end the answer, one on a line; they are not part of it',
    },
    expect: {
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        actions: asks.actions,
        commands: ['run', 'prompt', 'smoke'],
        value: 'TEXT',
        says: 'text, or a regular expression between slashes (`/par[ií]s/i`), that the response must have; without a prompt, the ' +
            'serial log. Else the outcome is `expect-failed`. It holds for each of many answers',
    },
};


/***/ }),

/***/ 26035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RC: () => (/* binding */ verifyFields),
/* harmony export */   Sf: () => (/* binding */ defaultRepository),
/* harmony export */   lo: () => (/* binding */ publishFields),
/* harmony export */   zu: () => (/* binding */ releaseFields)
/* harmony export */ });
/* harmony import */ var _architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77100);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(49590);


/** Where zosia is published. */
const defaultRepository = 'zosia/zosia';
const repository = {
    type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[\w.-]+\/[\w.-]+$/, 'OWNER/REPO'),
    default: defaultRepository,
    value: 'OWNER/REPO',
};
const version = { type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'VERSION', otherwise: 'that of package.json' };
const verifies = { actions: [], commands: ['verify'] };
/** A check of what was released. */
const verifyFields = {
    arch: {
        ...verifies,
        type: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedArchitectures */ .jJ),
        default: 'auto',
        value: 'ARCH',
        says: `which image of a release: ${_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f2.join(', ')}, or auto: the one that is booted here`,
    },
    repository: { ...verifies, ...repository, says: "whose build a folder's files should be" },
};
const releases = { actions: [], commands: ['release'] };
/** A release's files. */
const releaseFields = {
    image: {
        ...releases,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te,
        required: true,
        value: 'FOLDERS',
        says: 'system images, one for each architecture',
    },
    out: {
        ...releases,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        required: true,
        value: 'FOLDER',
        says: 'where to write them: empty, or not there',
    },
    version: { ...releases, ...version, says: 'its version' },
    repository: { ...releases, ...repository, says: 'where it is to be published' },
    before: { ...releases, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'VERSION', says: 'the release to compare with: 1.2.3, 1 or latest' },
    report: {
        ...releases,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te,
        value: 'FILES',
        says: 'what `zosia smoke --json` and `zosia run --mode perf --json` printed of the images',
    },
    bundled: {
        ...releases,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: 'what `npm run build -- --packages FILE` wrote, for an SBOM of actions and command',
    },
    changes: { ...releases, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: 'FILE', says: "the changelog's section of this version" },
};
const publishes = { actions: [], commands: ['publish'] };
/** The actions, each to its own repository. */
const publishFields = {
    remote: {
        ...publishes,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        required: true,
        value: 'TEMPLATE',
        says: 'address of the repositories, with `{name}` for the action',
    },
    version: { ...publishes, ...version, says: 'the version' },
    repository: { ...publishes, ...repository, says: 'the repository whose release the actions boot' },
    sums: {
        ...publishes,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        value: 'FILE',
        says: "the release's SHA256SUMS",
        otherwise: 'fetched from the release',
    },
    'smoke-passed': {
        ...publishes,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM,
        default: 'false',
        says: 'move v1 to the version that was pushed before, and push nothing else',
    },
    smoke: {
        ...publishes,
        type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM,
        default: 'true',
        says: 'push and move v1 at once: for remotes that cannot run a smoke job',
    },
    'dry-run': { ...publishes, type: _row_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, default: 'false', says: 'show what would be pushed' },
};


/***/ }),

/***/ 49590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   X0: () => (/* binding */ bootCommands),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   gy: () => (/* binding */ wholeOrAuto),
/* harmony export */   mG: () => (/* binding */ bootActions),
/* harmony export */   oQ: () => (/* binding */ commandNames),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony export actionNames */
const actionNames = (/* unused pure expression or super */ null && ([
    'zosia',
    'boot-qemu',
    'perf-gate',
    'setup-buildroot',
    'build-zosia',
    'make-model-disk',
]));
const commandNames = [
    'run',
    'prompt',
    'serve',
    'smoke',
    'perf',
    'perf-matrix',
    'perf-merge',
    'answers-merge',
    'models',
    'image',
    'image iso',
    'image diff',
    'buildroot',
    'disk',
    'verify',
    'release',
    'publish',
    'cache',
    'doctor',
];
const whole = (least, most, unit) => ({ is: 'whole', least, most, unit });
const wholeOrAuto = (least, most, unit) => ({ is: 'whole', least, most, unit, auto: true });
const decimal = (least, most, unit) => ({ is: 'decimal', least, most, unit });
const oneOf = (values) => ({ is: 'one of', values });
const boolean = { is: 'boolean' };
const matching = (pattern, allowed) => ({ is: 'matching', pattern, allowed });
const text = { is: 'text' };
const texts = { is: 'texts' };
/** The actions and commands that boot. */
const bootActions = ['zosia', 'boot-qemu', 'perf-gate'];
const bootCommands = ['run', 'prompt', 'serve', 'smoke', 'perf'];


/***/ }),

/***/ 39238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ optionHelp),
/* harmony export */   fS: () => (/* binding */ optionName)
/* harmony export */ });
/* unused harmony exports inputSentence, outputSentence */
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77068);

/** An input as the action.yml of `action` describes it: sentences that name other inputs as a workflow does. */
function inputSentence(field, action) {
    const clause = wordsFor('workflow', field.says);
    const says = action === 'perf-gate' && field.measures !== undefined
        ? `Mode ${field.measures}: ${clause}.`
        : sentence(clause, field.type);
    return field.otherwise === undefined ? says : `${says} Default: ${wordsFor('workflow', field.otherwise)}.`;
}
/** An option as a command's help describes it, and what is taken without it. */
function optionHelp(field, prefix = '') {
    const { type, otherwise } = field;
    // What is done without it is what not giving it means.
    const isSaid = type.is !== 'boolean' && field.default !== undefined;
    const fallback = isSaid ? field.default : otherwise === undefined ? undefined : wordsFor('command', otherwise);
    const says = wordsFor('command', field.says);
    return `${prefix}${says}${fallback === undefined ? '' : ` (default: ${fallback})`}`;
}
/** An output as action.yml describes it. */
function outputSentence(says) {
    return sentence(says);
}
/** How a field is written in a shell: `--no-memory-check` is what is done without it refused. */
function optionName(name, row) {
    const isRefused = row.type.is === 'boolean' && row.default === 'true' && row.askedForInShell !== true;
    return isRefused ? `--no-${name}` : `--${name}`;
}
function wordsFor(edge, wording) {
    const words = typeof wording === 'string' ? wording : wording[edge];
    return edge === 'workflow'
        ? (0,_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .withNames */ .B1)(words, (input) => `\`${input}\``)
        : (0,_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .withNames */ .B1)(words, (input) => `--${input}`).replaceAll('`', '');
}
/** With a capital where it does not begin with a name or a value, and with a period. */
function sentence(clause, type) {
    const [first = ''] = /^[^\s,:]*/.exec(clause) ?? [];
    const isName = /[A-Z.`]/.test(first);
    const isValue = type?.is === 'one of' ? type.values.includes(first) : type?.is === 'boolean' && ['true', 'false'].includes(first);
    const begun = isName || isValue ? clause : `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
    return `${begun}.`;
}


/***/ }),

/***/ 22678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   Gm: () => (/* binding */ readConsoleLine),
/* harmony export */   J0: () => (/* binding */ rowOfFwCfg),
/* harmony export */   Q3: () => (/* binding */ kernelParameters),
/* harmony export */   Ud: () => (/* binding */ fwCfgNames),
/* harmony export */   X6: () => (/* binding */ ports),
/* harmony export */   Z2: () => (/* binding */ eventNames),
/* harmony export */   dB: () => (/* binding */ broughtBy),
/* harmony export */   dQ: () => (/* binding */ guestDefaults),
/* harmony export */   gu: () => (/* binding */ hostLines),
/* harmony export */   hd: () => (/* binding */ modelDiskSerial),
/* harmony export */   hf: () => (/* binding */ kernelParameter),
/* harmony export */   oC: () => (/* binding */ modelInInitramfs),
/* harmony export */   pm: () => (/* binding */ guestContract),
/* harmony export */   qk: () => (/* binding */ fwCfgFolder),
/* harmony export */   rJ: () => (/* binding */ eventTable),
/* harmony export */   zB: () => (/* binding */ kernelParameterTable)
/* harmony export */ });
/* unused harmony exports guestModes, fwCfgTable, consolePrefix, consoleTable, consoleLines, constantPart */
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(91073);

/** The version of what host and guest say to each other: docs/guest-contract.md, whose tables are written from here. */
const guestContract = 3;
/** The version that brought something which a host does without where the guest is older. */
const broughtBy = { engine: 2, snapshot: 3 };
/** What a guest is run for. When several are asked for, the first of this list is run. */
const guestModes = ['diag', 'selftest', 'perf', 'prompt', 'ci', 'interactive'];
/** The flags on the kernel command line that init knows. */
const kernelParameterTable = {
    'zosia.ci': { value: '1', meaning: 'boot, then power off' },
    'zosia.diag': { value: '1', meaning: 'print diagnostics, then power off' },
    'zosia.selftest': { value: '1', meaning: 'run `llama-cli --help`, then power off' },
    'zosia.perf': { value: '1', meaning: 'measure generation speed, then power off' },
    'zosia.perf.tokens': {
        value: 'N',
        meaning: 'tokens to generate in a perf run',
        reads: { as: 'whole', least: 1, otherwise: 64 },
    },
    'zosia.llama_threads': { value: 'N', meaning: "llama's generation threads (one per vCPU)" },
    'zosia.llama_batch_threads': { value: 'N', meaning: "llama's prompt threads (as the generation threads)" },
    'zosia.llama_args': {
        value: 'a,b,c',
        meaning: 'further arguments of the llama.cpp program that is run (`llama-server` for both prompts), separated by commas, ' +
            "behind init's own; where the server listens they cannot say",
    },
};
const kernelParameters = Object.keys(kernelParameterTable);
/** A word of the kernel command line. */
function kernelParameter(flag, value) {
    return `${flag}=${value}`;
}
/** What the guest is told by `fw_cfg`, all in one folder. */
const fwCfgTable = {
    prompt: {
        content: 'its presence selects the prompt mode; the question, UTF-8, 1 to 65536 bytes (else `init-failed`), for a guest ' +
            'that answers without the [engine](#virtio-serial-port-orgzosiahttp)',
        laterBy: 'request',
    },
    'max-tokens': {
        content: 'most tokens of an answer in the prompt mode, a whole number from 1',
        reads: { as: 'whole', least: 1, otherwise: 256 },
        laterBy: 'request',
    },
    'context-length': {
        content: 'tokens of context, a whole number from 1',
        reads: { as: 'whole', least: 1, otherwise: 4096 },
    },
    'model-name': {
        content: 'what the engine calls the model in its answers',
        reads: { as: 'word', otherwise: 'model.gguf' },
    },
    seed: {
        content: 'sampling seed, a whole number from 0',
        reads: { as: 'whole', least: 0, otherwise: 1 },
        laterBy: 'request',
    },
    temperature: {
        content: 'sampling temperature, a decimal number from 0',
        reads: { as: 'decimal', otherwise: 0 },
        note: 'greedy',
        laterBy: 'request',
    },
    'perf-runs': {
        content: 'repetitions of each measurement, a whole number from 1',
        reads: { as: 'whole', least: 1, otherwise: 1 },
    },
    'perf-prompt-tokens': {
        content: 'tokens of a prompt to measure as well',
        reads: { as: 'whole', least: 0, otherwise: 0 },
        note: 'none',
    },
    'perf-short-tokens': {
        content: 'tokens of a second, shorter generation, to let a host take the difference',
        reads: { as: 'whole', least: 0, otherwise: 0 },
        note: 'none',
    },
    'perf-settle': {
        content: 'seconds to wait before llama starts, once the model is in the page cache',
        reads: { as: 'whole', least: 0, otherwise: 0 },
        note: 'neither',
    },
    'fine-clock': { content: 'its presence adds `t_ns` to every event' },
    snapshot: { content: 'its presence says that the host may snapshot this guest: it waits at the event `ready`' },
    'terminal-size': {
        content: '`COLUMNS ROWS` of the terminal behind the console; answers are wrapped for it. Later changes come by ' +
            'the port for events',
        note: 'unknown',
        laterBy: 'events',
    },
};
const fwCfgNames = Object.keys(fwCfgTable);
function rowOfFwCfg(name) {
    return fwCfgTable[name];
}
/** What the guest takes where it is told nothing, and the host where nobody says. */
const guestDefaults = {
    maxTokens: fwCfgTable['max-tokens'].reads.otherwise,
    seed: fwCfgTable.seed.reads.otherwise,
    temperature: fwCfgTable.temperature.reads.otherwise,
    /** A conversation, at a modest price in memory. */
    contextLength: fwCfgTable['context-length'].reads.otherwise,
};
/** Where they all are. */
const fwCfgFolder = 'opt/org.zosia';
/** The virtio-serial ports, by what they are for. */
const ports = {
    events: 'org.zosia.events',
    output: 'org.zosia.output',
    http: 'org.zosia.http',
};
/** The virtio serial of the disk that holds the model. */
const modelDiskSerial = 'zosia-models';
/** Where a guest without such a disk looks for a model, by its path in the initramfs. */
const modelInInitramfs = 'models/model.gguf';
const limits = {
    /** A guest reads such a file in time that grows with the square of its size: 64 KiB take 0.1 s, 1 MiB 23 s. */
    fwCfgBytes: 65_536,
    /** The body of a request to the engine: /run holds no more beside the log. */
    requestBodyBytes: 4_194_304,
    /** So long the guest waits for `ack`. */
    acknowledgeSeconds: 5,
};
/** What the guest says by the port for events, besides the fields of every event. */
const eventTable = {
    init: {
        fields: { contract: { is: 'number', note: String(guestContract) }, mode: { is: 'one of', values: guestModes } },
        when: 'flags are read',
    },
    warning: { fields: { message: { is: 'text' } }, when: 'beside each warning line' },
    model: {
        fields: {
            dev: { is: 'text or null' },
            path: { is: 'text or null' },
            reason: { is: 'one of', values: ['ok', 'no-disk', 'no-model', 'bad-model'] },
        },
        when: 'the disk was looked for and mounted',
    },
    'llama-start': {
        fields: { program: { is: 'text' }, threads: { is: 'number' }, batch_threads: { is: 'number' } },
        when: 'just before llama is executed',
    },
    ready: {
        fields: {},
        when: 'where the host may snapshot this guest: the engine is loaded, nothing was asked and no prompt shown yet. The ' +
            'guest waits for the host',
    },
    restored: { fields: {}, when: 'this is a copy of the guest that said `ready`, and it continues' },
    engine: {
        fields: { port: { is: 'one of', values: [ports.http] } },
        when: 'the model is loaded, and the port leads to the engine',
    },
    question: {
        fields: { text: { is: 'text', note: 'UTF-8 in Base64' } },
        when: 'somebody asked something at the prompt, of a host that keeps a history',
    },
    'llama-exit': {
        fields: { status: { is: 'number', note: '0 to 255; 128+N for signal N; 137 of an engine that init stopped' } },
        when: 'llama ended',
    },
    perf: {
        fields: {
            tokens: { is: 'number' },
            seconds: { is: 'number' },
            tok_per_s: { is: 'number' },
            tool: { is: 'text', note: '`llama-bench` or `llama-completion`' },
        },
        when: 'perf figures',
    },
    'perf-test': {
        fields: {
            prompt_tokens: { is: 'number' },
            tokens: { is: 'number', note: 'one of the two is 0' },
            samples_ns: { is: 'positive numbers', note: 'a number for each repetition' },
        },
        when: 'each measurement, before `perf`',
    },
    end: {
        fields: { outcome: { is: 'one of', values: _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .guestOutcomes */ .Sz }, message: { is: 'text' } },
        when: 'last of all',
    },
};
const eventNames = Object.keys(eventTable);
/** What the host says by the port for events, a line each. */
const hostLines = {
    /** The event `end` was heard: the guest may power off. */
    ack: () => 'ack',
    /** To a guest that is ready to be kept: it was not, and goes on as it is. */
    resume: () => 'resume',
    /** To such a guest: it is a copy. Seconds since 1970, and a text without blanks for its random numbers. */
    restored: (seconds, seed) => `restored ${seconds} ${seed}`,
    /** A question of an earlier session, for the prompt's history; without one: such a history is kept. */
    history: (question = '') => `history ${Buffer.from(question).toString('base64')}`.trimEnd(),
    /** The terminal behind the console has this size now. */
    resize: (columns, rows) => `resize ${columns} ${rows}`,
};
/** Ahead of each line that init prints on the console. */
const consolePrefix = 'zosia: ';
/** What init prints on the console, for people and for a host that hears no events; in this order where they apply. */
const consoleTable = {
    init: { line: 'init', when: 'first of all' },
    warning: { line: 'warning: …', when: 'something requested was not usable' },
    diag: { line: 'diag', when: 'the mode, followed by the next three' },
    selftest: { line: 'selftest', when: 'the mode, followed by the next three' },
    perf: { line: 'perf', when: 'the mode, followed by the next three' },
    prompt: { line: 'prompt', when: 'the mode, followed by the next three' },
    modelDevice: { line: 'model_dev=…', when: '`none` when absent' },
    llamaProgram: { line: 'llama_bin=…', when: '`none` when absent' },
    modelPath: { line: 'model_path=…', when: '`none` when absent' },
    perfFigures: { line: 'perf tokens=N seconds=S tok_per_s=R', when: 'generation only: no load, no prompt' },
    perfNeedsModel: { line: 'perf requires model …', when: 'no model to run' },
    promptNeedsModel: { line: 'prompt requires model …', when: 'no model to run' },
    stub: {
        line: 'model not found in /models; starting stub prompt',
        when: 'interactive and ci, without a model',
    },
    ciEnds: { line: 'ci mode; powering off', when: 'ci' },
    kernel: { line: 'kernel=…', when: 'diag' },
    cpus: { line: 'cpus=…', when: 'diag' },
    memory: { line: 'MemTotal=…', when: 'diag' },
    disk: { line: 'disk=…', when: 'diag' },
    port: { line: 'port=…', when: 'diag' },
    backend: { line: 'backend=…', when: 'diag' },
    error: { line: 'error: …', when: "llama's last words, then what failed, before shutting down" },
    outcome: {
        line: 'outcome=OUTCOME',
        when: 'how it ended, as the event `end` says it: of a guest without the port for events',
    },
    shuttingDown: { line: 'shutting down', when: 'on every way out' },
};
const consoleLines = Object.keys(consoleTable);
/** As much of a line as does not hang on the boot. */
function constantPart(line) {
    return consoleTable[line].line.replace(/…$|(?<==)[A-Z].*$/, '').trimEnd();
}
/** What `text`, a line of the console, says where it is `line`: behind the constant part. Undefined where it is not. */
function readConsoleLine(line, text) {
    const start = `${consolePrefix}${constantPart(line)}`;
    const isWhole = constantPart(line) === consoleTable[line].line;
    if (isWhole ? text !== start : !text.startsWith(start))
        return undefined;
    return text.slice(start.length).trim();
}


/***/ }),

/***/ 91073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   Lh: () => (/* binding */ outcomeTable),
/* harmony export */   Sz: () => (/* binding */ guestOutcomes),
/* harmony export */   hS: () => (/* binding */ exitCodes)
/* harmony export */ });
/* unused harmony export otherExitCodes */
/** Every way for a boot to end: exactly one of these. */
const outcomeTable = {
    ok: {
        exitCode: 0,
        saidBy: 'guest',
        meaning: 'the guest did what it was asked and powered off',
        says: 'The guest did its work and powered off',
        next: 'Nothing is left to do.',
    },
    'expect-failed': {
        exitCode: 10,
        saidBy: 'asker',
        meaning: 'the boot was fine, but the answer or the log was not what was expected',
        says: 'The expected text was not found',
        next: 'Compare the expectation with the answer and the serial log.',
    },
    'kernel-panic': {
        exitCode: 11,
        saidBy: 'host',
        meaning: "the guest's kernel panicked",
        says: "The guest's kernel panicked",
        next: 'Read the last lines of the serial log; a kernel or CPU model that worked before narrows it down.',
    },
    'init-failed': {
        exitCode: 12,
        saidBy: 'guest',
        meaning: 'PID 1 died, or could not do its work',
        says: "The guest's init could not do its work",
        next: 'Read the last lines of the serial log, and boot with zosia.diag=1; a rebuilt initramfs rules out a damaged one.',
    },
    'no-model-disk': {
        exitCode: 13,
        saidBy: 'guest',
        meaning: 'a model was needed, but there was no disk',
        says: 'The guest found no model disk',
        next: 'Name a {model} or a {model-disk}, or make one with scripts/make-model-disk.sh.',
    },
    'model-unreadable': {
        exitCode: 14,
        saidBy: 'guest',
        meaning: 'the disk has no GGUF model, or one that does not load',
        says: 'The model on the disk could not be used',
        next: 'Make the model disk again from a GGUF file that llama.cpp loads.',
    },
    'out-of-memory': {
        exitCode: 15,
        saidBy: 'guest',
        meaning: 'the guest ran out of memory',
        says: 'The guest ran out of memory',
        next: 'Give the guest more memory ({memory}), or use a smaller model or context.',
    },
    'llama-failed': {
        exitCode: 16,
        saidBy: 'guest',
        meaning: 'llama.cpp failed',
        says: "The guest's llama.cpp failed",
        next: 'Read its words in the serial log; zosia.llama_args may name an option that this build does not know.',
    },
    'boot-timeout': {
        exitCode: 17,
        saidBy: 'host',
        meaning: 'no `zosia: init` in time',
        says: 'The guest did not reach its init in time',
        next: 'Raise {boot-timeout} on a slow host; else read how far the serial log goes.',
    },
    timeout: {
        exitCode: 18,
        saidBy: 'host',
        meaning: 'the boot took longer than allowed',
        says: 'The guest did not end in time',
        next: 'Raise {timeout}, or ask for fewer tokens; emulation (tcg) is many times slower than an accelerator.',
    },
    'guest-stopped-early': {
        exitCode: 19,
        saidBy: 'host',
        meaning: 'the guest stopped without reporting how it ended',
        says: 'The guest stopped before it was done',
        next: 'Read the last lines of the serial log; a kernel without pvpanic ends like this when it panics silently.',
    },
    'qemu-failed': {
        exitCode: 20,
        saidBy: 'host',
        meaning: 'QEMU did not start, or died',
        says: 'QEMU failed',
        next: "Read QEMU's words; zosia doctor shows which QEMU this host has and what it can do.",
    },
    'accelerator-failed': {
        exitCode: 21,
        saidBy: 'host',
        meaning: 'the requested accelerator does not run guests here',
        says: 'The accelerator cannot run this guest here',
        next: 'Set {accel} to auto or tcg; zosia doctor shows what this host can do.',
    },
    'answer-invalid': {
        exitCode: 22,
        saidBy: 'asker',
        meaning: 'the answer does not have the requested form',
        says: 'The answer does not have the requested form',
        next: 'Raise {max-tokens} or {context-length} where the answer was cut; otherwise simplify the form, or use a larger model.',
    },
    cancelled: {
        exitCode: 130,
        saidBy: 'host',
        meaning: 'Ctrl+C before the guest was up, or a signal',
        says: 'The boot was cancelled',
        next: 'Start it again when you want it.',
    },
};
const outcomes = Object.keys(outcomeTable);
const guestOutcomes = outcomes.filter((name) => outcomeTable[name].saidBy === 'guest');
/** How the command and an action's step end where it is not a boot that ended, and what each exit code means. */
const otherExitCodes = {
    failure: { code: 1, meaning: "the gate's verdict is fail, or the host could not do its part" },
    wrongUsage: { code: 2, meaning: 'an option, input or file was wrong' },
    inconclusive: { code: 3, meaning: "the gate's verdict is inconclusive" },
};
const exitCodes = {
    ok: outcomeTable.ok.exitCode,
    failure: otherExitCodes.failure.code,
    wrongUsage: otherExitCodes.wrongUsage.code,
    inconclusive: otherExitCodes.inconclusive.code,
    cancelled: outcomeTable.cancelled.exitCode,
};


/***/ }),

/***/ 15013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ closestName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);

/** The name that a mistyped one most likely meant, or undefined when none is near. */
function closestName(mistyped, names) {
    if (names.length === 0)
        return undefined;
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(mistyped, names);
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(mistyped, nearest) <= Math.max(2, Math.floor(nearest.length / 3)) ? nearest : undefined;
}


/***/ }),

/***/ 8407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   U9: () => (/* binding */ MissingDependencyError),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   eG: () => (/* binding */ EnvironmentError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   kQ: () => (/* binding */ remedyOfHost),
/* harmony export */   vq: () => (/* binding */ systemErrorCode)
/* harmony export */ });
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(77068);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(47427);
/* harmony import */ var _text_log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81149);



/** An error whose sentence may name inputs and options; `message` has them as a workflow does. */
class WordedError extends Error {
    sentences;
    constructor(...sentences) {
        super(wordAll(sentences, _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .asInput */ .lv));
        this.sentences = sentences;
    }
    worded(nameOf) {
        return wordAll(this.sentences, nameOf);
    }
}
function wordAll(sentences, nameOf) {
    return sentences.map((part) => (typeof part === 'string' ? part : part.worded(nameOf))).join('');
}
/** A wrong input: the user can mend it. The message names the input, its value and what is allowed. */
class UsageError extends WordedError {
    name = 'UsageError';
}
/** Something outside of us did not do its part (a download, a missing program): retrying or installing may help. */
class EnvironmentError extends WordedError {
    name = 'EnvironmentError';
}
/** A program that the work needs is not on this machine. */
class MissingDependencyError extends EnvironmentError {
    dependency;
    remedy;
    constructor(dependency, remedy) {
        super(`missing dependency: ${dependency} (${remedy})`);
        this.dependency = dependency;
        this.remedy = remedy;
    }
}
/** A program ran and failed: says its whole argv, how it ended and the last thing it said. */
class CommandError extends EnvironmentError {
    argv;
    ending;
    lastStderr;
    constructor(argv, ending, lastStderr) {
        super(`${argv.join(' ')}: ${ending}${lastStderr === '' ? '' : `: ${(0,_text_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ForeignText */ .sh.of(lastStderr))}`}`);
        this.argv = argv;
        this.ending = ending;
        this.lastStderr = lastStderr;
    }
}
/** The work was asked to stop. */
class CancelledError extends Error {
    name = 'CancelledError';
    constructor() {
        super('cancelled');
    }
}
// Told by shape: an Error of another realm (Node's own, to code in a `vm` context) is no instance of our Error.
function messageOf(error) {
    const message = error?.message;
    return typeof message === 'string' ? message : String(error);
}
/** The same with inputs and options as its reader writes them. */
function wordsOf(error, nameOf) {
    return error instanceof WordedError ? error.worded(nameOf) : messageOf(error);
}
/** Node's error code (`ENOENT`, …) of a system error, else `undefined`. */
function systemErrorCode(error) {
    const code = error?.code;
    return typeof code === 'string' ? code : undefined;
}
/** System errors that are the host's condition and no bug of ours, and what helps: a clause. */
const remedies = {
    ENOSPC: 'the disk is full; free some space, or set ZOSIA_CACHE to a folder on a larger one',
    EDQUOT: 'the quota is used up; free some space, or set ZOSIA_CACHE to a folder elsewhere',
    EROFS: 'the file system is read-only; set ZOSIA_CACHE and the outputs to folders that can be written',
    EACCES: 'that is not permitted; set ZOSIA_CACHE and the outputs to folders that can be written',
    EMFILE: 'too few open files are allowed (ulimit -n)',
};
function remedyOfHost(error) {
    return remedies[systemErrorCode(error) ?? ''];
}


/***/ }),

/***/ 52107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Re: () => (/* binding */ checkoutRoot),
/* harmony export */   VI: () => (/* binding */ isCheckout),
/* harmony export */   Ys: () => (/* binding */ userFolder),
/* harmony export */   Zl: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(73136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8407);




/** The folder that holds `initramfs/` and `scripts/`: the checkout, npm's package, or the folder of an action's bundle. */
function packageRoot(from = (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url)) {
    let folder = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(from);
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'initramfs', 'init'))) {
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
        if (parent === folder)
            throw new Error(`no folder above ${from} holds initramfs/init`);
        folder = parent;
    }
    return folder;
}
/** Whether this is a clone of the repository: neither npm's package nor an action's bundle carries a lockfile. */
function isCheckout(folder = packageRoot()) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'package-lock.json'));
}
/** The checkout; throws EnvironmentError where there is none, for `what` works on the repository itself. */
function checkoutRoot(what, folder = packageRoot()) {
    if (!isCheckout(folder))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${what} works only in a clone of zosia's repository`);
    return folder;
}
/** The folder of `artifacts/` and `assets/`, which are the user's: the checkout, else the folder that the user is in. */
function userFolder(folder = packageRoot()) {
    return isCheckout(folder) ? folder : process.cwd();
}


/***/ }),

/***/ 27971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ withAnswer),
/* harmony export */   BU: () => (/* binding */ withoutAnswer),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   fq: () => (/* binding */ bareAnswer),
/* harmony export */   qk: () => (/* binding */ responseLine)
/* harmony export */ });
/* unused harmony export responseLines */
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(47427);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(79841);
/* harmony import */ var _text_terminal_filter_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(69630);



const noAnswer = {
    response: _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ForeignText */ .sh.of(''),
    thinking: _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ForeignText */ .sh.of(''),
    finishReason: undefined,
    promptTokens: undefined,
    completionTokens: undefined,
    completionSpeed: undefined,
    choice: undefined,
};
/** Of a question to which there is no answer. */
function withoutAnswer(outcome, problem, remedy) {
    return { ...noAnswer, outcome, problem, remedy };
}
/** Of an answer of which nothing is known but its text, and what was found of it. */
function bareAnswer(response, { outcome, problem, choice }) {
    return { ...noAnswer, outcome, response, problem, choice, remedy: undefined };
}
/** Of an answer and what was found of it. */
function withAnswer(answer, { outcome, problem, choice }) {
    return {
        outcome,
        response: visible(answer.text),
        thinking: visible(answer.thinking),
        finishReason: answer.finishReason,
        promptTokens: answer.promptTokens,
        completionTokens: answer.completionTokens,
        completionSpeed: answer.completionSpeed,
        choice,
        problem,
        remedy: undefined,
    };
}
/** A model's text without control sequences; white space is its own. */
function visible(text) {
    return _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ForeignText */ .sh.of(new _text_terminal_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .TerminalFilter */ .J('drop').filter(text));
}
/** The lines of a `responses-file`, which docs/answers.md describes. */
function responseLines(answers) {
    return answers.map((answer) => `${responseLine(answer)}\n`).join('');
}
function responseLine(answer) {
    return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .formatJson */ .IB)({
        index: answer.index,
        id: answer.id,
        outcome: answer.outcome,
        response: answer.response,
        choice: answer.choice,
        thinking: answer.thinking.isEmpty ? undefined : answer.thinking,
        finish_reason: answer.finishReason,
        prompt_tokens: answer.promptTokens,
        completion_tokens: answer.completionTokens,
        error: answer.problem,
    });
}


/***/ }),

/***/ 23430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ CommandGuard)
/* harmony export */ });
/** Characters that a runner passes over when it looks for a command: its comparison is that of Unicode's collation. */
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}]/u;
const lineBreak = /[\n\r]/;
/**
 * Takes the force out of workflow commands, by a space within what begins one. A runner obeys `::name::` where a line
 * begins with it, white space aside, and `##[name]` anywhere in a line. Text may come in pieces.
 */
class CommandGuard {
    start = 'blank';
    /** Number signs right before, two at most. */
    signs = 0;
    write(text) {
        let shown = '';
        for (const character of text)
            shown += this.step(character);
        return shown;
    }
    step(character) {
        if (lineBreak.test(character)) {
            this.start = 'blank';
            this.signs = 0;
            return character;
        }
        // White space of the line's start, some of it a control character, is passed over as well.
        if (ignorable.test(character))
            return character;
        const begins = (character === ':' && this.start === 'colon') || (character === '[' && this.signs === 2);
        this.start = this.next(character);
        this.signs = character === '#' ? Math.min(this.signs + 1, 2) : 0;
        return begins ? ` ${character}` : character;
    }
    next(character) {
        if (this.start === 'blank' && /\s/.test(character))
            return 'blank';
        return this.start === 'blank' && character === ':' ? 'colon' : 'text';
    }
}


/***/ }),

/***/ 51915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut)
/* harmony export */ });
/** The beginning of a text that is longer than `characters`, with a mark that there was more; else the text. */
function cut(text, characters) {
    return text.length > characters ? `${text.slice(0, characters)}…` : text;
}


/***/ }),

/***/ 47427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   sh: () => (/* binding */ ForeignText),
/* harmony export */   yu: () => (/* binding */ quoting)
/* harmony export */ });
/**
 * Text that somebody else wrote: a guest, a model, a file, a server, a program. It leaves by one of this folder's doors
 * alone: the linter refuses it in a template or a concatenation, the type checker wherever a string is due.
 */
class ForeignText {
    pieces;
    constructor(pieces) {
        this.pieces = pieces;
    }
    /** Marks `text` where it enters. */
    static of(text) {
        return new ForeignText([{ text, isForeign: true }]);
    }
    /** Our own words around foreign text; see `quoting`. */
    static around(words, values) {
        const pieces = words.flatMap((text, index) => {
            const value = index === 0 ? '' : values[index - 1];
            const quoted = value instanceof ForeignText ? value.pieces.map(onOneLine) : [own(String(value))];
            return [...quoted, own(text)];
        });
        return new ForeignText(merged(pieces));
    }
    /** Several texts as one, without regard to whose words are whose. */
    static joined(texts, separator = '') {
        return ForeignText.of(texts.map(contentOf).join(separator));
    }
    get isEmpty() {
        return this.pieces.every(({ text }) => text === '');
    }
    /** Other text made of it, which is as foreign. */
    map(change) {
        return ForeignText.of(change(this.toJSON()));
    }
    /** What can be told of it without repeating any of it. */
    look(at) {
        return at(this.toJSON());
    }
    /** For doors that show our own words in another way than what they quote. */
    inPieces() {
        return this.pieces;
    }
    /** The whole text, for `JSON.stringify`; see `formatJson`. */
    toJSON() {
        return this.pieces.map(({ text }) => text).join('');
    }
}
/** A sentence of ours that quotes foreign text, on one line: it is foreign as a whole. */
function quoting(words, ...values) {
    return ForeignText.around(words, values);
}
/** For this folder's doors alone. */
function contentOf(text) {
    return typeof text === 'string' ? text : text.toJSON();
}
function own(text) {
    return { text, isForeign: false };
}
/** Neighbours of one kind as one piece. */
function merged(pieces) {
    const result = [];
    for (const piece of pieces) {
        const last = result.at(-1);
        if (last?.isForeign === piece.isForeign)
            result.splice(-1, 1, { ...last, text: last.text + piece.text });
        else if (piece.text !== '')
            result.push(piece);
    }
    return result;
}
function onOneLine({ text, isForeign }) {
    return { text: text.replace(/\s*[\n\r]\s*/g, ' '), isForeign };
}


/***/ }),

/***/ 79841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ formatJson),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   zM: () => (/* binding */ refuseDeep)
/* harmony export */ });
/** What JSON need not escape, but a terminal or a runner may obey; the escapes mean the same text. */
const active = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?<=##)\[/g;
/** The door into JSON that people may see in a log: the value is exact, and nothing in it acts. One line without `indent`. */
function formatJson(value, indent) {
    return JSON.stringify(value, null, indent).replace(active, escape);
}
/** Far deeper than any file, answer or event of a guest is nested. */
const deepest = 512;
/**
 * The value of a JSON text. Throws SyntaxError for what is none, and for one that is nested so deeply that whoever follows
 * it by calling himself, as JSON.stringify does, runs out of stack.
 */
function readJson(text) {
    const value = JSON.parse(text);
    refuseDeep(value);
    return value;
}
/** Throws SyntaxError for a value that is nested so deeply. */
function refuseDeep(value) {
    if (isDeeperThan(deepest, value))
        throw new SyntaxError(`nested deeper than ${deepest} levels`);
}
/** The same; undefined for what `readJson` refuses. */
function parseJson(text) {
    try {
        return readJson(text);
    }
    catch {
        return undefined;
    }
}
function isDeeperThan(levels, value) {
    let inside = [value];
    for (let level = 0; level <= levels && inside.length > 0; level++) {
        inside = inside.flatMap((one) => typeof one === 'object' && one !== null ? Object.values(one) : []);
    }
    return inside.length > 0;
}
function escape(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 81149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   DJ: () => (/* binding */ withoutControls),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   kc: () => (/* binding */ logText)
/* harmony export */ });
/* harmony import */ var _command_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(23430);
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(51915);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(47427);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(23679);




/**
 * The door to a log, be that a terminal or a job's: no control characters but tabs and line feeds, and no line that a
 * runner takes for a command. Our own text goes the same way, for it may quote anything.
 */
function logText(text) {
    return new _command_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandGuard */ .L().write(withoutControls(text));
}
/** The same as one line. */
function logLine(text) {
    return logText(text).replace(/\s*\n\s*/g, ' ');
}
/** The door for where nobody takes commands: all that can be seen of a text, and nothing else. */
function withoutControls(text) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(text)).replace(/[\b\r]/g, '');
}
/** As much of foreign text as an error's message quotes. */
const quotedCharacters = 200;
/** The door into an error's message: one line between quotation marks, cut where it is long. */
function quoted(text) {
    return `"${(0,_cut_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .J)(logLine(text), quotedCharacters)}"`;
}


/***/ }),

/***/ 23679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ plainLine),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _terminal_filter_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(69630);

/** One line of a guest's console as a report may show it: no control sequences, overwritten text gone, no controls. */
function plainLine(raw) {
    const filtered = new _terminal_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .TerminalFilter */ .J('drop').filter(raw);
    // What stands before a carriage return was overwritten by what follows it.
    const visible = filtered.split('\r').findLast((piece) => piece !== '') ?? '';
    if (!visible.includes('\b'))
        return visible.trimEnd();
    const line = [];
    for (const character of visible) {
        if (character === '\b')
            line.pop();
        else
            line.push(character);
    }
    return line.join('').trimEnd();
}
/** Text of several lines, each as `plainLine` gives it. */
function plainText(raw) {
    return raw.split('\n').map(plainLine).join('\n');
}


/***/ }),

/***/ 69630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ TerminalFilter)
/* harmony export */ });
const esc = '\u001b';
const bel = '\u0007';
/** Final letters of the control sequences that line editing needs: colours, erasing, moving, inserting and deleting. */
const allowedFinals = new Set('mJKABCDGHPX@');
const allowedControls = new Set('\b\t\n\r');
/** Of a terminal's private modes the one that a prompt may set: pasted text then comes in brackets. */
const allowedModes = /^\?2004[hl]$/;
/** No sequence that we let through is longer; a longer one is dropped. */
const longestCsi = 32;
/** A string sequence (OSC, DCS, …) that is longer was none: what follows is text again. */
const longestString = 4096;
/**
 * Lets through what a guest may do to a person's terminal: text, CR, LF, BS, TAB and harmless control sequences.
 * Everything else is dropped (titles, clipboard, queries that type answers back, other screens, 8-bit controls, text
 * that reverses its direction), also when a sequence is split between two chunks.
 */
class TerminalFilter {
    sequences;
    decoder = new TextDecoder();
    state = 'text';
    csi = '';
    stringLength = 0;
    /** `sequences: 'drop'` lets no control sequence through at all. */
    constructor(sequences = 'allow') {
        this.sequences = sequences;
    }
    write(bytes) {
        return this.filter(this.decoder.decode(bytes, { stream: true }));
    }
    /** The same for text that is already decoded. */
    filter(text) {
        let shown = '';
        for (let at = 0; at < text.length;) {
            const harmless = this.state === 'text' ? harmlessRun(text, at) : '';
            shown += harmless || this.step(text.charAt(at));
            at += harmless.length || 1;
        }
        return shown;
    }
    step(character) {
        // CAN and SUB break off any sequence; ESC begins a new one.
        if (character === '\u0018' || character === '\u001a')
            return this.enter('text');
        switch (this.state) {
            case 'text':
                return this.inText(character);
            case 'escape':
                return this.afterEscape(character);
            case 'csi':
                return this.inCsi(character);
            case 'string':
                return this.inString(character);
            case 'string-escape':
                return character === '\\' ? this.enter('text') : this.afterEscape(character);
        }
    }
    /** Of a character that is not harmless. */
    inText(character) {
        if (character === esc)
            return this.enter('escape');
        if (character === '\u009b')
            return this.enter('csi');
        if ('\u0090\u0098\u009d\u009e\u009f'.includes(character))
            return this.enter('string');
        return '';
    }
    afterEscape(character) {
        if (character === '[')
            return this.enter('csi');
        if ('PX]^_'.includes(character))
            return this.enter('string');
        if (character === esc)
            return this.enter('escape');
        // Intermediate bytes (as in "ESC ( B") go on; any other character ends a sequence of two.
        if (character >= ' ' && character <= '/')
            return this.enter('escape');
        this.state = 'text';
        return allowedControls.has(character) ? character : '';
    }
    inCsi(character) {
        if (character === esc)
            return this.enter('escape');
        // Terminals obey control characters inside of a sequence.
        if (allowedControls.has(character))
            return character;
        if (character >= '@' && character <= '~') {
            const sequence = `${esc}[${this.csi}${character}`;
            const harmless = (/^[\d;:]*$/.test(this.csi) && this.csi.length <= longestCsi && allowedFinals.has(character)) ||
                allowedModes.test(this.csi + character);
            this.state = 'text';
            return harmless && this.sequences === 'allow' ? sequence : '';
        }
        if (character < ' ' || character > '?')
            return this.enter('text');
        if (this.csi.length <= longestCsi)
            this.csi += character;
        return '';
    }
    inString(character) {
        if (character === bel || character === '\u009c')
            return this.enter('text');
        if (character === esc)
            return this.enter('string-escape');
        // No such string spans lines; one that is never ended must not swallow the rest of the console.
        if (character === '\n' || ++this.stringLength > longestString)
            return this.enter('text');
        return '';
    }
    enter(state) {
        this.state = state;
        this.csi = '';
        this.stringLength = 0;
        return '';
    }
}
/**
 * Printable characters and allowed controls. Overrides and isolates of direction (U+202A to U+202E, U+2066 to U+2069)
 * are not among them: they make text read as what it is not.
 */
const harmless = /[\b\t\n\r\x20-\x7e\u00a0-\u2029\u202f-\u2065\u206a-\uffff]+/y;
/** The harmless characters of `text` from `at` on: most of it, taken at once. */
function harmlessRun(text, at) {
    harmless.lastIndex = at;
    return harmless.exec(text)?.[0] ?? '';
}


/***/ }),

/***/ 25918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ onTerminationSignal),
/* harmony export */   x: () => (/* binding */ onProcessExit)
/* harmony export */ });
/**
 * Clean-ups that must happen even when we are ended from outside or by a bug. They must be synchronous: nothing waits
 * any more. Each is registered for as long as there is something to clean up.
 */
const cleanups = new Set();
const fatalSignals = ['SIGHUP', 'SIGINT', 'SIGTERM'];
/** How many end this process in order when such a signal comes. */
let orderlyEnds = 0;
/**
 * Calls `end` at each signal that asks this process to end; whoever calls this sees to it that it does. Returns the
 * function that calls it off. Nobody else's listener counts: a library's may well leave the process as it is.
 */
function onTerminationSignal(end) {
    orderlyEnds += 1;
    for (const signal of fatalSignals)
        process.on(signal, end);
    return () => {
        orderlyEnds -= 1;
        for (const signal of fatalSignals)
            process.off(signal, end);
    };
}
/** Runs `cleanup` when this process ends, however (short of SIGKILL); returns the function that calls it off. */
function onProcessExit(cleanup) {
    if (cleanups.size === 0)
        listen();
    cleanups.add(cleanup);
    return () => {
        if (cleanups.delete(cleanup) && cleanups.size === 0)
            stopListening();
    };
}
function listen() {
    process.on('exit', cleanUp);
    for (const signal of fatalSignals)
        process.on(signal, dieOf);
}
function stopListening() {
    process.off('exit', cleanUp);
    for (const signal of fatalSignals)
        process.off(signal, dieOf);
}
function cleanUp() {
    for (const cleanup of cleanups)
        cleanup();
    cleanups.clear();
}
function dieOf(signal) {
    if (orderlyEnds > 0)
        return;
    cleanUp();
    stopListening();
    process.kill(process.pid, signal);
}


/***/ }),

/***/ 48179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b7: () => (/* binding */ CommanderError),
/* harmony export */   c$: () => (/* binding */ Option),
/* harmony export */   uB: () => (/* binding */ Command)
/* harmony export */ });
/* unused harmony exports program, createCommand, createArgument, createOption, InvalidArgumentError, InvalidOptionArgumentError, Argument, Help */
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18909);


// wrapper to provide named exports for ESM.
const {
  /* program */ "DM": program,
  /* createCommand */ "gu": createCommand,
  /* createArgument */ "er": createArgument,
  /* createOption */ "Ww": createOption,
  /* CommanderError */ "b7": CommanderError,
  /* InvalidArgumentError */ "Di": InvalidArgumentError,
  /* InvalidOptionArgumentError */ "a2": InvalidOptionArgumentError, // deprecated old name
  /* Command */ "uB": Command,
  /* Argument */ "ef": Argument,
  /* Option */ "c$": Option,
  /* Help */ "_V": Help,
} = _index_js__WEBPACK_IMPORTED_MODULE_0__;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(50533);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
