"""The patterns of schemes.yaml. Written by `make docs`; do not edit."""

# Name, what it is about, premises by their ids, conclusion.
PATTERNS: tuple[tuple[str, str, dict[str, str], str], ...] = (
    (
        "expert-opinion",
        "Somebody who knows the field says so.",
        {"expertise": "E is an expert in the field F.", "statement": "E says that A, which belongs to F."},
        "A is so.",
    ),
    (
        "position-to-know",
        "Somebody who is in a position to know says so.",
        {"position": "E is in a position to know whether A.", "statement": "E says that A."},
        "A is so.",
    ),
    (
        "witness-testimony",
        "Somebody who was there says that it happened.",
        {
            "presence": "E was in a position to see whether A.",
            "truthfulness": "E says what E believes to be true.",
            "statement": "E says that A.",
        },
        "A is so.",
    ),
    (
        "perception",
        "It looks so to whoever looks.",
        {
            "appearance": "To E, X looks like a Y.",
            "normality": "What looks like a Y to somebody in E's place is one, as a rule.",
        },
        "X is a Y.",
    ),
    (
        "popular-opinion",
        "Nearly everybody thinks so.",
        {
            "acceptance": "A is held to be true by nearly everybody.",
            "presumption": "What nearly everybody holds is presumably so.",
        },
        "A is so.",
    ),
    (
        "popular-practice",
        "Nearly everybody does so.",
        {
            "practice": "Nearly everybody in such a place does D.",
            "presumption": "What nearly everybody does in such a place is presumably acceptable.",
        },
        "Doing D is acceptable here.",
    ),
    (
        "example",
        "It is so in a case, so it is so in general.",
        {
            "case": "In this case X, which has the property F, also has the property G.",
            "typical": "X is typical of the things that have F.",
        },
        "As a rule, what has F also has G.",
    ),
    (
        "sample",
        "It is so in a sample, so it is so in the whole.",
        {
            "share": "In the sample, a certain share of those that have F has G.",
            "representative": "The sample is like the whole from which it was drawn.",
        },
        "In the whole, about the same share has G.",
    ),
    (
        "analogy",
        "It is so in a like case.",
        {"likeness": "The case X is like the case Y.", "known": "In the case Y, A is so, or is right."},
        "In the case X, A is so, or is right.",
    ),
    (
        "precedent",
        "An earlier case was judged so, or went so, and this one is like it.",
        {
            "earlier": "In the earlier case Y, A was found to be so.",
            "likeness": "The present case X is like Y in what matters.",
        },
        "In the present case, A should be found to be so.",
    ),
    (
        "cause-to-effect",
        "The cause is there, so the effect will follow.",
        {"law": "As a rule, where X happens, Y happens.", "cause": "X happens, or will."},
        "Y will happen.",
    ),
    (
        "correlation-to-cause",
        "The two go together, so the one causes the other.",
        {"correlation": "X and Y go together."},
        "X causes Y.",
    ),
    (
        "sign",
        "There is a sign of it.",
        {"sign": "X is to be seen.", "meaning": "X is as a rule a sign of Y."},
        "Y is so.",
    ),
    (
        "evidence-to-hypothesis",
        "If it were so, this would be seen, and it is seen.",
        {"prediction": "If A is so, then B will be seen.", "observation": "B is seen."},
        "A is so.",
    ),
    (
        "best-explanation",
        "Nothing explains it better.",
        {
            "facts": "The facts X are known.",
            "explanation": "A explains X.",
            "best": "No other available explanation explains X as well as A.",
        },
        "A is so.",
    ),
    (
        "lack-of-evidence",
        "If it were so, it would be known.",
        {
            "search": "It has been looked for whether A.",
            "knowable": "If A were so, it would have been found.",
            "absence": "It was not found.",
        },
        "A is not so.",
    ),
    (
        "practical-reasoning",
        "It serves the goal.",
        {"goal": "The goal is G.", "means": "Doing D is a way to reach G."},
        "D should be done.",
    ),
    (
        "values",
        "It serves what is worth having.",
        {"value": "V is worth having.", "effect": "Doing D promotes V."},
        "D should be done.",
    ),
    (
        "positive-consequences",
        "Good will come of it.",
        {"consequences": "If D is done, good will follow."},
        "D should be done.",
    ),
    (
        "negative-consequences",
        "Harm will come of it.",
        {"consequences": "If D is done, harm will follow."},
        "D should not be done.",
    ),
    (
        "slippery-slope",
        "One step leads to the next, and the last is harmful.",
        {
            "first": "If D is done, the first of a row of steps is taken.",
            "row": "Each step makes the next one likely.",
            "end": "The last step is harmful.",
        },
        "D should not be done.",
    ),
    (
        "waste",
        "It would all have been for nothing.",
        {"spent": "E has put much into reaching G.", "loss": "If E stops now, that is lost."},
        "E should go on.",
    ),
    (
        "fear-appeal",
        "Something terrible will happen unless it is done.",
        {
            "danger": "If D is not done, something terrible will happen to E.",
            "remedy": "D will keep it from happening.",
        },
        "E should do D.",
    ),
    (
        "need-for-help",
        "Somebody needs help, and can be helped.",
        {"need": "E is in need.", "means": "D would help E.", "cost": "Doing D would not cost the helper too much."},
        "D should be done.",
    ),
    (
        "commitment",
        "Who has said the one must grant the other.",
        {"said": "By word or deed E has taken the stand A.", "implication": "Who holds A must hold B."},
        "E must hold B.",
    ),
    (
        "inconsistent-commitment",
        "Somebody says one thing and does another.",
        {"said": "E says that A.", "other": "By word or deed E also holds the opposite of A."},
        "What E says for A carries less weight.",
    ),
    (
        "bad-character",
        "Somebody is not to be trusted.",
        {"character": "E is a person of bad character in a way that matters here."},
        "What E says for A carries less weight.",
    ),
    (
        "bias",
        "Somebody has an interest in it.",
        {"interest": "E stands to gain if A is believed, or leans that way."},
        "What E says for A carries less weight.",
    ),
    (
        "classification",
        "It is one of a kind, and what holds of the kind holds of it.",
        {"property": "X has the property F.", "class": "What has F counts as G."},
        "X counts as G.",
    ),
    (
        "established-rule",
        "There is a rule for it.",
        {"rule": "In cases of the kind K, the rule is to do D.", "case": "This is a case of the kind K."},
        "D should be done here.",
    ),
    (
        "exceptional-case",
        "The rule was not made for this case.",
        {
            "rule": "In cases of the kind K, the rule is to do D.",
            "exception": "This case is of a kind for which the rule was not made.",
        },
        "D need not be done here.",
    ),
    (
        "composition",
        "What holds of the parts holds of the whole.",
        {
            "parts": "All parts of X have the property F.",
            "transfer": "If all parts of such a thing have F, so has the whole.",
        },
        "X has F.",
    ),
    (
        "division",
        "What holds of the whole holds of its parts.",
        {"whole": "X has the property F.", "transfer": "If such a thing has F, so have its parts."},
        "The part Y of X has F.",
    ),
    (
        "alternatives",
        "The others are out, so this is the one.",
        {"choice": "Either A or B is so.", "exclusion": "B is not so."},
        "A is so.",
    ),
)
