"""The closed word classes of English, written out: a tagger leans on them."""

from typing import NamedTuple


class Word(NamedTuple):
    """How a function word is read."""

    tag: str
    lemma: str
    form: str = ""


_LISTS = {
    "DET": "the a an this these those every each another any some no either neither all both half what which whichever",
    "PRON": "i you he she it we they me him us them my your his her its our their yours hers ours theirs myself yourself "
    "himself herself itself ourselves themselves who whom whose someone somebody something anyone anybody anything everyone "
    "everybody everything nobody nothing none one's oneself whoever whatever itself'",
    "ADP": "of in on at by than as for from with into onto upon over under above below between among amongst through throughout during "
    "against about around across along behind beside besides beyond despite except inside outside near off out per toward "
    "towards up down via within without amid amidst versus like unlike till underneath aboard concerning regarding including according",
    "ADJ": "aged few many several other same own next last such first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "SCONJ": "when where why how if because although though unless whereas while whether lest once since until",
    "CCONJ": "and or but nor plus &",
    "ADV": "so well not never here then now very too also just only even still already yet again ever soon later almost nearly perhaps "
    "maybe however therefore thus meanwhile instead rather quite really away back together ago "
    "twice once else otherwise nevertheless nonetheless moreover furthermore indeed hence always often sometimes usually "
    "n't afterwards approximately roughly elsewhere anyway likewise abroad tomorrow yesterday today tonight",
    "NUM": "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion one dozen",
    "INTJ": "yes oh hello please okay ok",
}
_AUX = {
    "be": "be:base am:present is:third are:present was:past were:past been:participle being:ing 's:third 're:present 'm:present",
    "have": "have:base has:third had:past having:ing 've:base",
    "do": "do:base does:third did:past",
    "get": "",
}
_MODALS = {
    "will": "will wo 'll", "would": "would 'd", "can": "can ca", "could": "could", "shall": "shall sha", "should": "should",
    "may": "may", "might": "might", "must": "must", "ought": "ought",
}  # fmt: skip


def _table() -> dict[str, Word]:
    found: dict[str, Word] = {}
    for tag, words in _LISTS.items():
        for word in words.split():
            found.setdefault(word, Word(tag, word))
    for lemma, forms in _AUX.items():
        for entry in forms.split():
            word, _, form = entry.partition(":")
            found[word] = Word("AUX", lemma, form)
            if "'" in word:
                found[word.replace("'", "’")] = found[word]
    for lemma, forms in _MODALS.items():
        for word in forms.split():
            found[word] = found[word.replace("'", "’")] = Word("AUX", lemma, "modal")
    for word in "third fifth sixth seventh eighth ninth tenth hundredth thousandth".split():
        found[word + "s"] = Word("NOUN", word, "plural")
    for word, lemma in (("me", "i"), ("him", "he"), ("us", "we"), ("them", "they")):
        found[word] = Word("PRON", lemma)
    for word in ("n't", "n’t", "not"):
        found[word] = Word("PART", "not")
    found["an"] = Word("DET", "a")
    found["these"], found["those"] = Word("DET", "this"), Word("DET", "that")
    return found


FUNCTION_WORDS = _table()
SUBJECT_PRONOUNS = frozenset("i you he she it we they who".split())
# Function words whose reading the neighbours settle.
SEVERAL = frozenset(
    "to that 's ’s as before after since until than like no one there more most less much little this these those each some "
    "any what which have has had having do does did about around over all both half past only early late long may will can might "
    "must 've ’ve".split()
)
# Verbs whose past is the plain form.
SAME_PAST = frozenset(
    "set put cut hit cost let hurt shut split spread cast burst beat bet broadcast quit read rid shed thrust upset".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
# Nouns of time that stand beside a clause without a preposition.
TIMES = frozenset(
    "year week month day night morning evening afternoon today yesterday tonight tomorrow summer winter spring autumn weekend".split()
)
# Words after which `to` goes on with a verb.
TAKES_TO = frozenset(
    "plan want intend agree aim able ready likely unlikely set due expect hope need seek try begin start continue fail refuse "
    "decide promise pledge vow offer force allow ask urge order help use have go be right way effort bid attempt ability "
    "decision deal move commitment readiness opportunity chance step measure willing keen enough order as how what where "
    "whether proposal intention desire obligation refusal failure offer request permission power money time prepare manage "
    "threaten tend propose demand claim deserve choose invite encourage enable permit require oblige tell warn call pressure "
    "easy hard difficult possible impossible important necessary free eager afraid glad pleased proud sorry".split()
)
# Words after which `to` goes on with a noun.
TAKES_NOUN = frozenset(
    "up due according access response relation regard thanks close next prior subject contrary add turn return switch respond "
    "lead contribute belong refer equal compare relative addition damage answer amount opposition reference back down over on "
    "newcomer sequel key way threat alternative end attention come bring put sentence".split()
)
