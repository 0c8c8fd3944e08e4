import pytest

from tradetrust_desktop.domain.names import fold, latin, match_key, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Acme   LTD ", "acme ltd"),
        ("Zürich\tÖlmühle", "zurich olmuhle"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("ＡＢＣ　１２", "abc 12"),
        ("包装 盒", "包装 盒"),
        ("Ölé包装X", "ole包装x"),
        ("Москва", "moskva"),
        ("", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded
    assert fold(folded) == folded


def test_chinese_has_a_latin_reading_and_latin_has_none():
    assert latin("深圳包装") == "shenzhenbaozhuang"
    assert latin("Acme") == ""
    assert latin("Zürich") == ""
    assert latin("A 包装 B 盒") == "baozhuang he"


def test_words_leave_punctuation_out():
    assert words("Acme-Werke & Co., Ltd.") == ["acme", "werke", "co", "ltd"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ACME LIMITED", "Acme Ltd."),
        ("Acme Co., Ltd", "acme"),
        ("Müller GmbH & Co. KG", "Mueller GmbH".replace("ue", "u")),
        ("Exportadora Sol, S.A. de C.V.", "EXPORTADORA SOL SA DE CV"),
        ("Sol S. L.", "Sol SL"),
        ("Comercial Rio Ltda.", "Comercial Rio"),
        ("深圳市包装有限公司", "深圳市包装"),
        ("上海贸易股份有限公司", "上海贸易"),
        ("O'Neill Inc.", "ONeill"),
        ("Smith and Jones LLC", "Smith & Jones"),
    ],
)
def test_legal_forms_do_not_tell_firms_apart(one, other):
    assert match_key(one) == match_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Nord", "Acme Sud"),
        ("SA Trading", "SL Trading Two"),
        ("Co Ltd", "Inc"),
        ("包装公司", "印刷公司"),
        ("Ltd", "GmbH"),
    ],
)
def test_names_stay_apart(one, other):
    assert match_key(one) != match_key(other)


def test_no_name_becomes_empty():
    for name in ("Ltd.", "Co., Ltd.", "有限公司", "S.A."):
        assert match_key(name)
