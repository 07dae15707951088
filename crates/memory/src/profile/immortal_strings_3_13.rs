//! Strings that are immortal from start-up in CPython 3.13.18 and not in 3.14.10, and the other way round.
//! Source: tests/measured/immortal_strings.json. Sorted by bytes.

#[rustfmt::skip]
pub(super) const ADDED: &[&str] = &[
    "__copy__", "_align_", "_annotation", "_pack_", "_swappedbytes_", "_type_repr", "_winapi", "cont",
];

#[rustfmt::skip]
pub(super) const REMOVED: &[&str] = &[
    "ELOOP", "_DEPRECATED_MSG", "__annotate__", "__annotate_func__", "__annotations_cache__", "__ceil__", "__floor__",
    "_create_environ", "_create_environ_mapping", "_filters", "_internal_use", "_isatty_open_only",
    "_strptime_datetime_date", "_strptime_datetime_datetime", "_strptime_datetime_time", "_warn", "_warnings_context",
    "_win_cp_codecs", "align", "annotationlib", "ansi", "ansi_x3_4_1968", "arabic", "asmo_708", "base64",
    "base64_codec", "base_64", "big5", "big5_hkscs", "big5_tw", "big5hkscs", "bit_offset", "bit_size", "byte_offset",
    "byte_size", "bz2", "bz2_codec", "chinese", "code_page_encode", "context_aware_warnings",
    "create_win32_code_page_codec", "csHPRoman8", "csascii", "csbig5", "cseuckr", "csibm00858", "csibm01140",
    "csibm037", "csibm1026", "csibm273", "csibm424", "csibm500", "csibm855", "csibm857", "csibm858", "csibm860",
    "csibm861", "csibm863", "csibm864", "csibm865", "csibm866", "csibm869", "csiso2022jp", "csiso2022kr",
    "csiso58gb231280", "csisolatin1", "csisolatin2", "csisolatin3", "csisolatin4", "csisolatin5", "csisolatin6",
    "csisolatinarabic", "csisolatincyrillic", "csisolatingreek", "csisolatinhebrew", "cskoi8r", "cspc775baltic",
    "cspc850multilingual", "cspc862latinhebrew", "cspc8codepage437", "cspcp852", "csptcp154", "csshiftjis",
    "cyrillic", "cyrillic_asian", "dbcs", "debug", "done", "ebcdic_cp_be", "ebcdic_cp_ca", "ebcdic_cp_ch",
    "ebcdic_cp_he", "ebcdic_cp_nl", "ebcdic_cp_us", "ebcdic_cp_wt", "ebcdic_us_37_euro", "ecma_114", "ecma_118",
    "elot_928", "env_data", "euc_cn", "euc_jis2004", "euc_jis_2004", "euc_jisx0213", "euc_jp", "euc_kr", "euccn",
    "eucgb2312_cn", "eucjis2004", "eucjisx0213", "eucjp", "euckr", "expression", "fields", "frame_buffer", "gb18030",
    "gb18030_2000", "gb2312", "gb2312_1980", "gb2312_80", "gbk", "greek", "greek8", "hebrew", "hex", "hex_codec",
    "hkscs", "hp_roman8", "hz", "hz_gb", "hz_gb_2312", "hzgb", "ibm00858", "ibm01140", "ibm037", "ibm039", "ibm1026",
    "ibm1051", "ibm1125", "ibm1140", "ibm273", "ibm367", "ibm424", "ibm437", "ibm500", "ibm775", "ibm819", "ibm850",
    "ibm852", "ibm855", "ibm857", "ibm858", "ibm860", "ibm861", "ibm862", "ibm863", "ibm864", "ibm865", "ibm866",
    "ibm869", "is_compress", "is_raw", "is_struct", "jisx0213", "johab", "koi8_r", "korean", "ks_c_5601",
    "ks_c_5601_1987", "ks_x_1001", "ksc5601", "ksx1001", "kz1048", "kz_1048", "l1", "l10", "l2", "l3", "l4", "l5",
    "l6", "l7", "l8", "l9", "latin", "latin10", "latin2", "latin3", "latin4", "latin5", "latin6", "latin7", "latin8",
    "latin9", "latin_1", "link_count", "locked", "mac_centeuro", "mac_cyrillic", "mac_greek", "mac_iceland",
    "mac_latin2", "mac_roman", "mac_turkish", "maccentraleurope", "maccyrillic", "macgreek", "maciceland",
    "macintosh", "maclatin2", "macroman", "macturkish", "ms1361", "ms874", "ms932", "ms936", "ms949", "ms950",
    "ms_kanji", "mskanji", "parameter", "pc_multilingual_850_euro", "pt154", "ptcp154", "pyc_magic_number_token",
    "quopri", "quopri_codec", "quoted_printable", "quotedprintable", "r8", "reload_environ", "resolution", "rk1048",
    "roman8", "rot13", "rot_13", "ruscii", "s_jis", "s_jis_2004", "s_jisx0213", "script", "shift_jis",
    "shift_jis_2004", "shift_jisx0213", "shiftjis", "shiftjis2004", "shiftjisx0213", "sjis", "sjis_2004", "sjisx0213",
    "strk1048_2002", "subcalls", "thai", "thread_inherit_context", "timer", "timeunit", "type_repr", "u16", "u32",
    "u7", "u8", "u_jis", "uhc", "ujis", "unicode_1_1_utf_7", "unicodebigunmarked", "unicodelittleunmarked", "us",
    "us_ascii", "utc", "utf", "utf8", "utf8_ucs2", "utf8_ucs4", "uu", "uu_codec", "win32_code_page_search_function",
    "windows_31j", "windows_874", "x_mac_japanese", "x_mac_korean", "x_mac_simp_chinese", "x_mac_trad_chinese",
    "zlib_codec", "zstd_dict",
];
