"""Words and phrases, in nine languages, that change the meaning of the words next to them."""

from collections.abc import Mapping
from enum import IntEnum
from typing import TypeAlias


class CutWord(IntEnum):
    """How a word changes the meaning of the words next to it. The numbers are stored in fingerprints."""

    NEGATION = 1
    TURN = 2
    HEDGE = 3
    DENIAL = 4
    # Introduces the clause that a denial governs: that, to.
    COMPLEMENT = 5
    # The first part of a compound: non-violent.
    PREFIX = 6
    # A turn that states a condition: if, unless.
    CONDITION = 7
    # A part of a number that the next word belongs to: fifty million. No table lists these words.
    NUMBER = 8


# Words are in lower case, in normal form, where '"' stands for an apostrophe. "_" joins the words of a phrase. A
# leading "-" marks a phrase that looks like a word of the table but is not; a trailing "," one that counts only before
# punctuation.
Phrases: TypeAlias = Mapping[CutWord, str]
LATIN_PREFIXES = "anti ex pseudo semi vice"
ENGLISH: Phrases = {
    CutWord.NEGATION: (
        "not never no none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom"
        ' isn"_t aren"_t wasn"_t weren"_t don"_t doesn"_t didn"_t won"_t wouldn"_t can"_t couldn"_t shouldn"_t'
        ' mustn"_t needn"_t hasn"_t haven"_t hadn"_t ain"_t'
    ),
    CutWord.TURN: ("but although though whereas however even_though despite nevertheless nonetheless albeit yet"),
    CutWord.CONDITION: ("unless if except excepting only_if even_if only_when provided until save_for other_than"),
    CutWord.HEDGE: (
        "may might could perhaps maybe possibly probably likely unlikely reportedly allegedly apparently"
        " supposedly presumably seemingly seem seems seemed appear appears appeared some nearly almost in_theory"
        " arguably purportedly"
    ),
    CutWord.DENIAL: (
        "deny denies denied denying false falsely untrue refuse refuses refused refusing reject rejects rejected"
        " claim claims claimed claiming allege alleges alleged pretend pretends pretended fail fails failed doubt"
        " doubts doubted dispute disputes disputed refute refuted myth lie wrong wrongly"
    ),
    CutWord.COMPLEMENT: "that to",
    CutWord.PREFIX: f"{LATIN_PREFIXES} non un quasi half",
}
GERMAN: Phrases = {
    CutWord.NEGATION: (
        "nicht nie niemals kein keine keinen keinem keiner keines niemand niemanden nichts weder ohne kaum"
        " keinesfalls keineswegs nirgends nirgendwo mitnichten"
    ),
    CutWord.TURN: (
        "aber sondern obwohl obgleich jedoch doch allerdings dennoch trotzdem während wohingegen sonst wenngleich"
    ),
    CutWord.CONDITION: ("wenn falls sofern es_sei_denn nur_wenn selbst_wenn auch_wenn außer ausgenommen solange"),
    CutWord.HEDGE: (
        "vielleicht wohl möglicherweise wahrscheinlich angeblich vermutlich könnte könnten dürfte dürften mag"
        " mögen scheint scheinen scheinbar anscheinend offenbar manche einige fast beinahe theoretisch eventuell"
        " mutmaßlich womöglich soll sollen"
    ),
    CutWord.DENIAL: (
        "bestreitet bestreiten bestritt bestritten leugnet leugnen leugnete falsch unwahr weigert weigern weigerte"
        " weigerten dementiert dementierte verneint verneinte behauptet behaupten behauptete behaupteten"
        " bezweifelt bezweifeln bezweifelte zweifelt zweifeln widerlegt irrtum lüge"
    ),
    CutWord.COMPLEMENT: "dass daß zu",
    CutWord.PREFIX: f"{LATIN_PREFIXES} nicht non quasi halb vize un",
}
FRENCH: Phrases = {
    CutWord.NEGATION: (
        'ne n" pas jamais rien aucun aucune personne_ne ni sans guère nullement non nul nulle plus_jamais point_du_tout'
    ),
    CutWord.TURN: (
        'mais cependant toutefois pourtant néanmoins quoique bien_que alors_que tandis_que malgré or quoiqu"'
        ' bien_qu" alors_qu" tandis_qu"'
    ),
    CutWord.CONDITION: 'si s"_il s"_ils sauf à_moins excepté hormis même_si à_condition pourvu_que',
    CutWord.HEDGE: (
        "peut-être probablement sans_doute apparemment semble semblent semblait paraît selon certains certaines"
        " quelques presque éventuellement possible peut peuvent pourrait pourraient prétendument vraisemblablement"
        ' environ d"_après'
    ),
    CutWord.DENIAL: (
        "nie nient niait nié démenti dément démentent faux fausse refuse refusent refusa refusé refusait prétend"
        " prétendent prétendu prétendait doute doutent réfute réfutent conteste contestent contesté rejette"
        " mensonge"
    ),
    CutWord.COMPLEMENT: 'que qu" de d" à',
    CutWord.PREFIX: f"{LATIN_PREFIXES} non quasi demi mi",
}
SPANISH: Phrases = {
    CutWord.NEGATION: ("no nunca jamás nadie nada ningún ninguna ninguno sin tampoco ni apenas nunca_más"),
    CutWord.TURN: "pero aunque sino sin_embargo mientras_que no_obstante a_pesar con_todo aun_cuando mas",
    CutWord.CONDITION: "si salvo excepto a_menos siempre_que solo_si sólo_si incluso_si",
    CutWord.HEDGE: (
        "quizás quizá tal_vez probablemente posiblemente parece parecen parecía según algunos algunas"
        " supuestamente casi aparentemente puede pueden podría podrían presuntamente acaso posible probable"
    ),
    CutWord.DENIAL: (
        "niega niegan negó negaron negaba falso falsa desmiente desmienten desmintió rechaza rechazan rechazó"
        " rechazaron duda dudan dudó pretende pretenden pretendía refuta mentira alega alegan alegó"
    ),
    CutWord.COMPLEMENT: "que de a",
    CutWord.PREFIX: f"{LATIN_PREFIXES} no cuasi medio",
}
RUSSIAN: Phrases = {
    CutWord.NEGATION: (
        "не ни нет никогда никто никого никому ничего ничто нельзя без нигде никак никакой вряд_ли едва"
    ),
    CutWord.TURN: "но однако хотя тогда_как несмотря зато иначе впрочем хоть",
    CutWord.CONDITION: "если кроме только_если даже_если разве исключая лишь_если",
    CutWord.HEDGE: (
        "возможно вероятно наверное наверно якобы кажется видимо может могут может_быть некоторые почти пожалуй"
        " по-видимому предположительно мог могли бы похоже"
    ),
    CutWord.DENIAL: (
        "отрицает отрицают отрицал отрицала отрицали отрицая опроверг опровергла опровергли опровергает ложь ложно"
        " неверно неправда отказался отказалась отказались отказывается отказываются сомневается сомневаются"
        " утверждает утверждают отверг отвергла отвергли"
    ),
    CutWord.COMPLEMENT: "что чтобы будто",
    CutWord.PREFIX: "не анти экс псевдо полу вице квази",
}
ARABIC: Phrases = {
    CutWord.NEGATION: (
        "لا لم لن ليس ليست ليسوا لست غير دون بدون عدم ولا ولم ولن وليس وليست فلا فلم فليس أبدا أبدًا قط نادرا_ما"
        " نادرًا_ما نادرا نادرًا قلما"
    ),
    CutWord.TURN: "لكن ولكن لكنه ولكنه لكنها ولكنها رغم بيد_أن مع_أن بينما وإن بل برغم لكنهم ولكنهم",
    CutWord.CONDITION: "إلا الا إذا اذا لولا باستثناء ما_لم حتى_لو شرط بشرط سوى لو",
    CutWord.HEDGE: (
        "قد ربما يبدو تبدو لعل لعله بعض محتمل يحتمل المحتمل تقريبا تقريبًا يمكن وربما وقد كأن يظن نظريا نظريًا"
    ),
    CutWord.DENIAL: (
        "نفى نفت ينفي تنفي أنكر أنكرت ينكر تنكر رفض رفضت يرفض ترفض كذب يزعم تزعم زعم زعموا زعمت يشكك باطل خطأ ادعى"
        " يدعي تدعي"
    ),
    CutWord.COMPLEMENT: "أن ان أنه أنها بأن بأنه إن إنه إنها",
    CutWord.PREFIX: "",
}
HINDI: Phrases = {
    CutWord.NEGATION: "नहीं न ना मत बिना कभी_नहीं नही नहिं रहित बगैर बग़ैर बहुत_कम",
    CutWord.TURN: ("लेकिन परंतु परन्तु किंतु किन्तु मगर हालांकि हालाँकि यद्यपि जबकि वरना अन्यथा तथापि फिर_भी बल्कि"),
    CutWord.CONDITION: "यदि अगर सिवाय बशर्ते",
    CutWord.HEDGE: ("शायद संभवतः सम्भवतः संभव सम्भव कुछ कथित कथित_तौर_पर सकता सकती सकते लगभग प्रायः मानो प्रतीत संभावना कदाचित"),
    CutWord.DENIAL: ("इनकार इन्कार खंडन खण्डन झूठ झूठा झूठी गलत ग़लत दावा अस्वीकार नकारा नकारते संदेह सन्देह अफवाह मना असत्य"),
    CutWord.COMPLEMENT: "कि",
    CutWord.PREFIX: "गैर ग़ैर अर्ध",
}
CHINESE: Phrases = {
    CutWord.NEGATION: (
        "不 不同意 没 沒 未 非 无 無 别 勿 莫 否 -非常 -未来 -未來 -不同 -不断 -不斷 -无论 -無論 -不仅 -不僅 -特别"
        " -个别 -区别 -别人 -莫非 -是否 -非洲"
    ),
    CutWord.TURN: "但 然而 不过 不過 可是 虽然 雖然 尽管 儘管 却 卻 而是 否则 否則",
    CutWord.CONDITION: "除非 如果 若 除了 只有 只要 假如 即使 倘若",
    CutWord.HEDGE: (
        "可能 也许 也許 或许 或許 大概 似乎 据说 據說 好像 恐怕 一些 有些 几乎 幾乎 据称 據稱 大约 大約 理论上 理論上"
    ),
    CutWord.DENIAL: (
        "否认 否認 拒绝 拒絕 不实 不實 虚假 虛假 声称 聲稱 质疑 質疑 怀疑 懷疑 谎称 謊稱 反驳 反駁 假的 错误 錯誤"
    ),
    CutWord.COMPLEMENT: "",
    CutWord.PREFIX: "",
}
JAPANESE: Phrases = {
    CutWord.NEGATION: (
        "ない なかった なく なけれ ません ませんでした ずに せず ず, 決して 無 非 不 未 -非常 -危ない -未来 -無料"
    ),
    CutWord.TURN: "しかし ただし だが けれど ものの とはいえ にもかかわらず ところが 一方 が,",
    CutWord.CONDITION: "もし 限り ければ 除いて 除き",
    CutWord.HEDGE: (
        "かもしれ すか, たか, のか, だろう でしょう らしい ようだ ようで おそらく 恐らく もしかすると もしかし"
        " たぶん 多分 ほぼ とされ 可能性 一部 ほとんど そうだ と思われ みたい"
    ),
    CutWord.DENIAL: "否定 拒否 偽 虚偽 主張 疑問 否認 断っ 断り 嘘 誤り 誤っ 疑わ 反論",
    CutWord.COMPLEMENT: "",
    CutWord.PREFIX: "",
}
TABLES: Mapping[str, Phrases] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "ru": RUSSIAN,
    "ar": ARABIC,
    "hi": HINDI,
    "zh": CHINESE,
    "ja": JAPANESE,
}

# Words that join clauses, so that a word on one side says little about the other side.
JOINING: Mapping[str, frozenset[str]] = {
    "en": frozenset({"and", "or"}),
    "de": frozenset({"und", "oder"}),
    "fr": frozenset({"et", "ou"}),
    "es": frozenset({"y", "e", "o", "u"}),
    "ru": frozenset({"\u0438", "\u0438\u043b\u0438"}),
    "ar": frozenset({"\u0648", "\u0623\u0648"}),
    "hi": frozenset({"\u0914\u0930", "\u092f\u093e"}),
}
