//! Strings that are immortal from start-up in CPython 3.15.2 and not in 3.14.10, and the other way round.
//! Source: tests/measured/immortal_strings.json. Sorted by bytes.

#[rustfmt::skip]
pub(super) const ADDED: &[&str] = &[
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING",
    "CORO_SUSPENDED", "Emax", "Emin", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "NamespacePath",
    "ZstdDecompressor", "_venv", "_version", "_zstd", "adobe", "alpha", "alphabet", "ancestor", "blocking",
    "canonical", "capitals", "clamp", "collector", "compression", "content", "days", "decomp", "discover", "exc_tb",
    "exc_val", "fallback", "foldspaces", "frame_size", "get_frame_size", "hint", "hours", "ignorechars", "import",
    "imports", "is_file", "legacy", "mask", "microseconds", "minutes", "modulo", "native", "opcodes", "pad", "padded",
    "parts", "pkgutil", "prec", "process", "qid", "qualname", "removesuffix", "repeat", "reqrefs", "require_ready",
    "resolve_name", "restrict", "results", "rounding", "seconds", "sentinel", "shared", "short", "signum", "stats",
    "third", "timespec", "timestamp", "traps", "unboundop", "updates", "weeks", "wrapcol",
];

#[rustfmt::skip]
pub(super) const REMOVED: &[&str] = &[
    "_DEPRECATED_MSG", "__cached__", "_get_decompress_func", "_load_backward_compatible", "_load_module_shim",
    "_module_type", "ansi", "ansi_x3_4_1968", "arabic", "asmo_708", "base64", "base64_codec", "base_64", "big5",
    "big5_hkscs", "big5_tw", "big5hkscs", "bz2", "bz2_codec", "chinese", "csHPRoman8", "csascii", "csbig5", "cseuckr",
    "csibm00858", "csibm01140", "csibm037", "csibm1026", "csibm273", "csibm424", "csibm500", "csibm855", "csibm857",
    "csibm858", "csibm860", "csibm861", "csibm863", "csibm864", "csibm865", "csibm866", "csibm869", "csiso2022jp",
    "csiso2022kr", "csiso58gb231280", "csisolatin1", "csisolatin2", "csisolatin3", "csisolatin4", "csisolatin5",
    "csisolatin6", "csisolatinarabic", "csisolatincyrillic", "csisolatingreek", "csisolatinhebrew", "cskoi8r",
    "cspc775baltic", "cspc850multilingual", "cspc862latinhebrew", "cspc8codepage437", "cspcp852", "csptcp154",
    "csshiftjis", "cyrillic", "cyrillic_asian", "dbcs", "debug_override", "ebcdic_cp_be", "ebcdic_cp_ca",
    "ebcdic_cp_ch", "ebcdic_cp_he", "ebcdic_cp_nl", "ebcdic_cp_us", "ebcdic_cp_wt", "ebcdic_us_37_euro", "ecma_114",
    "ecma_118", "elot_928", "euc_cn", "euc_jis2004", "euc_jis_2004", "euc_jisx0213", "euc_jp", "euc_kr", "euccn",
    "eucgb2312_cn", "eucjis2004", "eucjisx0213", "eucjp", "euckr", "gb18030", "gb18030_2000", "gb2312", "gb2312_1980",
    "gb2312_80", "gbk", "genexpr", "greek", "greek8", "hebrew", "hex", "hex_codec", "hkscs", "hp_roman8", "hz",
    "hz_gb", "hz_gb_2312", "hzgb", "ibm00858", "ibm01140", "ibm037", "ibm039", "ibm1026", "ibm1051", "ibm1125",
    "ibm1140", "ibm273", "ibm367", "ibm424", "ibm437", "ibm500", "ibm775", "ibm819", "ibm850", "ibm852", "ibm855",
    "ibm857", "ibm858", "ibm860", "ibm861", "ibm862", "ibm863", "ibm864", "ibm865", "ibm866", "ibm869", "jisx0213",
    "johab", "koi8_r", "korean", "ks_c_5601", "ks_c_5601_1987", "ks_x_1001", "ksc5601", "ksx1001", "kz1048",
    "kz_1048", "l1", "l10", "l2", "l3", "l4", "l5", "l6", "l7", "l8", "l9", "lambda", "latin", "latin10", "latin2",
    "latin3", "latin4", "latin5", "latin6", "latin7", "latin8", "latin9", "latin_1", "load_module", "mac_centeuro",
    "mac_cyrillic", "mac_greek", "mac_iceland", "mac_latin2", "mac_roman", "mac_turkish", "maccentraleurope",
    "maccyrillic", "macgreek", "maciceland", "macintosh", "maclatin2", "macroman", "macturkish", "mbcs", "ms1361",
    "ms874", "ms932", "ms936", "ms949", "ms950", "ms_kanji", "mskanji", "newline_decoder", "pc_multilingual_850_euro",
    "pt154", "ptcp154", "pth_content", "punct", "quopri", "quopri_codec", "quoted_printable", "quotedprintable", "r8",
    "rk1048", "roman8", "rot13", "rot_13", "ruscii", "s_jis", "s_jis_2004", "s_jisx0213", "shift_jis",
    "shift_jis_2004", "shift_jisx0213", "shiftjis", "shiftjis2004", "shiftjisx0213", "sjis", "sjis_2004", "sjisx0213",
    "strk1048_2002", "thai", "u16", "u32", "u7", "u8", "u_jis", "uhc", "ujis", "unicode_1_1_utf_7",
    "unicodebigunmarked", "unicodelittleunmarked", "us", "us_ascii", "utf", "utf8", "utf8_ucs2", "utf8_ucs4", "utf_8",
    "uu", "uu_codec", "windows_31j", "windows_874", "x_mac_japanese", "x_mac_korean", "x_mac_simp_chinese",
    "x_mac_trad_chinese", "zlib_codec",
];
