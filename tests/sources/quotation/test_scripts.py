"""Quotations in scripts of all kinds: those without spaces, those without capitals, those with marks."""

import pytest

from argmap.sources import fingerprint
from argmap.sources.quotation import Found, Verdict, normalise
from argmap.sources.quotation.keys import words_of
from argmap.sources.quotation.verdict import find

CHINESE = """城市交通报告

议会周二表示，旧桥可能要到二〇二四年才会重新开放，
尽管市长曾两次承诺。“我们不关闭东西，”市长说，“我们修理它们——慢慢地。”
维修费用在2019年为12,500欧元，2020年为150万欧元。

没有人怀疑渡轮的重要性。去年它运送了48,212名乘客。
"""
JAPANESE = (
    "港湾事務所は、桟橋が二〇二四年まで再開しない可能性があると述べた。"
    "「物を閉じない」と市長は言った。カフェのコーヒーは美味しい。"
)
THAI = "สำนักงานท่าเรือกล่าวว่าท่าเรืออาจไม่เปิดก่อนปี 2567 แม้ว่านายกเทศมนตรีจะสัญญาไว้สองครั้ง"
ARABIC = "قال مكتب الميناء إن الرصيف قد لا يُعاد فتحه قبل عام 2024، رغم أن حزب العمدة وعد بذلك مرتين."
HEBREW = "משרד הנמל אומר כי המזח עשוי שלא להיפתח מחדש לפני שנת 2024, אף שהובטח. בית־הספר נסגר."
KOREAN = "항만 사무소는 부두가 2024년 이전에 다시 열리지 않을 수 있다고 말했다."


def both(quotation: str, text: str) -> tuple[Found, Found]:
    """Return what the text and its fingerprint say of a quotation."""
    normal = normalise(text)
    return find(quotation, normal), fingerprint.find(quotation, fingerprint.make(normal))


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        (CHINESE, "旧桥可能要到二〇二四年才会重新"),
        (CHINESE, "桥可能要到"),
        (CHINESE, "重新开放，尽管市长"),
        (CHINESE, "重新开放， 尽管市长"),
        (CHINESE, "「我们修理它们—慢慢地。」维修费用"),
        (CHINESE, "维修费用在 2019 年为 12,500 欧元"),
        (CHINESE, "可能要到二〇二四年 ... 尽管市长曾两次承诺"),
        (CHINESE, "去年它[渡轮]运送了48,212名"),
        (JAPANESE, "桟橋が二〇二四年まで再開しない可能性がある"),
        (JAPANESE, "“物を閉じない”と市長は"),
        (JAPANESE, "カフェのコーヒー"),
        (THAI, "ท่าเรืออาจไม่เปิดก่อนปี 2567"),
        (ARABIC, "الرصيف قد لا يُعاد فتحه قبل عام"),
        (ARABIC, "\u202bقد لا يُعاد فتحه قبل\u202c عام"),
        (HEBREW, "המזח עשוי שלא להיפתח מחדש"),
        (HEBREW, "שהובטח. בית-הספר נסגר"),
        (KOREAN, "부두가 2024년 이전에 다시 열리지 않을"),
        ("I ❤\ufe0f NY and e\u0301mile 👨‍👩‍👧 said so", "I ❤ NY and émile 👨‍👩‍👧 said"),
    ],
)
def test_exact_words_are_verified_in_any_script(text: str, quotation: str) -> None:
    by_text, by_hashes = both(quotation, text)
    assert by_text.verdict is Verdict.VERIFIED
    assert by_hashes.verdict in {Verdict.VERIFIED, Verdict.UNCHECKED}
    assert by_hashes.verdict is Verdict.VERIFIED or "[" in quotation
    assert by_hashes.verdict is Verdict.UNCHECKED or by_text.places[0].paragraph == by_hashes.places[0].paragraph


@pytest.mark.parametrize(
    ("text", "quotation", "difference"),
    [
        (CHINESE, "旧桥可能要到二〇二五年才会重新开放", ("五", "四")),
        (CHINESE, "旧桥不会要到二〇二四年才会", ("不会", "可能")),
        (CHINESE, "没有人怀疑渡轮的重要性。去年它运送了48名", ("48", "48,212")),
        (JAPANESE, "桟橋が二〇二四年まで再開する可能性", ("する", "しない")),
        (THAI, "ท่าเรืออาจจะไม่เปิดก่อน", ("จะ", "")),
        (ARABIC, "الرصيف قد يُعاد فتحه قبل عام 2024", ("", "لا")),
        (HEBREW, "המזח עשוי להיפתח מחדש", ("", "שלא")),
        (KOREAN, "부두가 2025년 이전에 다시 열리지", ("2025년", "2024년")),
    ],
)
def test_what_was_changed_is_altered_in_any_script(text: str, quotation: str, difference: tuple[str, str]) -> None:
    by_text, by_hashes = both(quotation, text)
    assert by_text.verdict is Verdict.ALTERED
    assert difference in [(each.quoted, each.source) for each in by_text.differences]
    assert by_hashes.verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        (CHINESE, "议会周二表示；旧桥可能要到"),
        (ARABIC, "الرصيف قد لا يعاد فتحه قبل عام"),
    ],
)
def test_other_punctuation_and_missing_marks_are_near(text: str, quotation: str) -> None:
    assert both(quotation, text)[0].verdict is Verdict.NEAR


def test_each_letter_counts_as_a_word_where_none_is_parted_by_spaces() -> None:
    assert words_of("渡轮的 iPhone手机 12,500元") == [
        "渡",
        "轮",
        "的",
        "iphone",
        "手",
        "机",
        "12,500",
        "元",
    ]
    assert words_of("ที่ นี่") == ["ที่", "นี่"]
    by_text, by_hashes = both("乘客", CHINESE)
    assert (by_text.verdict, by_hashes.verdict) == (Verdict.VERIFIED, Verdict.UNCHECKED)


def test_a_word_next_to_a_script_without_spaces_is_whole() -> None:
    text = "他用iPhone手机说：“渡轮0很好”。"
    for quotation in ("iPhone", "手机", "渡轮0", "0", "机"):
        assert both(quotation, text)[0].verdict is Verdict.VERIFIED, quotation
    assert both("iPhon", text)[0].verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("城市交通报告\n\n议会周二表示。\n\n没有人怀疑！", (0, 1, 2)),
        (f"รายงาน\n\n{THAI * 3}", (0, 1)),
        (f"تقرير\n\n{ARABIC}\n\nمن قال ذلك؟", (0, 1, 2)),
        ("प्रतिवेदन\n\nयह मेरी किताब है।", (0, 1)),
    ],
)
def test_paragraphs_and_headings_are_distinguished_in_any_script(text: str, numbers: tuple[int, ...]) -> None:
    assert normalise(text).paragraph_numbers == numbers


@pytest.mark.parametrize("mark", [";", "\u037e", "?"])
def test_a_greek_question_ends_with_what_looks_like_a_semicolon(mark: str) -> None:
    asked = "Ένα συμβούλιο ενέκρινε το νέο λιμάνι την άνοιξη"
    for other in (";", "\u037e", "?"):
        assert {found.verdict for found in both(f"{asked}{other}", f"{asked}{mark} Έτσι είπε.")} == {Verdict.VERIFIED}
    assert {found.verdict for found in both(asked, f"{asked}{mark} Έτσι είπε.")} == {Verdict.CUT}
    english = "He wrote the word λόγος; nobody knows what it means here."
    assert {found.verdict for found in both("He wrote the word λόγος", english)} == {Verdict.VERIFIED}
