"""The patterns of schemes.yaml. Written by `make docs`; do not edit."""

# Name, what it is about, premises by their ids, conclusion.
PATTERNS: tuple[tuple[str, str, dict[str, str], str], ...] = (
    (
        "expert-opinion",
        "An expert in the field says so.",
        {"expertise": "E is an expert in the field F.", "statement": "E asserts A, which is in the field F."},
        "A is true.",
    ),
    (
        "position-to-know",
        "Somebody in a position to know says so.",
        {"position": "E is in a position to know whether A is true.", "statement": "E asserts A."},
        "A is true.",
    ),
    (
        "witness-testimony",
        "Somebody who was there says that it happened.",
        {
            "presence": "E was in a position to see whether A is true.",
            "truthfulness": "E says what E believes to be true.",
            "statement": "E asserts A.",
        },
        "A is true.",
    ),
    (
        "perception",
        "It looks that way.",
        {
            "appearance": "X looks like a Y to E.",
            "normality": "What looks like a Y to somebody in E's position usually is a Y.",
        },
        "X is a Y.",
    ),
    (
        "popular-opinion",
        "Nearly everybody believes it.",
        {
            "acceptance": "Nearly everybody believes A.",
            "presumption": "What nearly everybody believes is presumably true.",
        },
        "A is true.",
    ),
    (
        "popular-practice",
        "Nearly everybody does it.",
        {
            "practice": "Nearly everybody in such a situation does D.",
            "presumption": "What nearly everybody does in such a situation is presumably acceptable.",
        },
        "Doing D is acceptable here.",
    ),
    (
        "example",
        "It is so in one case, so it is so in general.",
        {
            "case": "In this case X, which has the property F, also has the property G.",
            "typical": "X is typical of what has F.",
        },
        "What has F usually has G as well.",
    ),
    (
        "sample",
        "It is so in a sample, so it is so in the population.",
        {
            "share": "In the sample, a certain share of those with F has G.",
            "representative": "The sample represents the population that it was drawn from.",
        },
        "In the population, about the same share has G.",
    ),
    (
        "analogy",
        "It is so in a similar case.",
        {"likeness": "The case X is similar to the case Y.", "known": "In the case Y, A is true, or right."},
        "In the case X, A is true, or right.",
    ),
    (
        "precedent",
        "An earlier case was decided that way, and this one is like it.",
        {
            "earlier": "In the earlier case Y, the decision was A.",
            "likeness": "The present case X is like Y in what matters.",
        },
        "In the present case, the decision should be A.",
    ),
    (
        "cause-to-effect",
        "The cause occurs, so the effect will follow.",
        {"law": "If X happens, Y usually happens.", "cause": "X happens, or will."},
        "Y will happen.",
    ),
    (
        "correlation-to-cause",
        "The two occur together, so one causes the other.",
        {"correlation": "X and Y are correlated."},
        "X causes Y.",
    ),
    (
        "sign",
        "There is a sign of it.",
        {"sign": "X is observed.", "meaning": "X is usually a sign of Y."},
        "Y is the case.",
    ),
    (
        "evidence-to-hypothesis",
        "If it were true, this would be observed, and it is observed.",
        {"prediction": "If A is true, B will be observed.", "observation": "B is observed."},
        "A is true.",
    ),
    (
        "best-explanation",
        "Nothing explains it better.",
        {
            "facts": "The facts X are known.",
            "explanation": "A explains X.",
            "best": "No other available explanation explains X as well as A.",
        },
        "A is true.",
    ),
    (
        "lack-of-evidence",
        "If it were true, it would be known.",
        {
            "search": "Somebody has searched for evidence of A.",
            "knowable": "If A were true, evidence of it would have been found.",
            "absence": "None was found.",
        },
        "A is not true.",
    ),
    (
        "practical-reasoning",
        "It serves the goal.",
        {"goal": "The goal is G.", "means": "Doing D is a way to achieve G."},
        "D should be done.",
    ),
    (
        "values",
        "It promotes a value.",
        {"value": "V is a value.", "effect": "Doing D promotes V."},
        "D should be done.",
    ),
    (
        "positive-consequences",
        "It will do good.",
        {"consequences": "If D is done, good consequences will follow."},
        "D should be done.",
    ),
    (
        "negative-consequences",
        "It will do harm.",
        {"consequences": "If D is done, harmful consequences will follow."},
        "D should not be done.",
    ),
    (
        "slippery-slope",
        "One step leads to the next, and the last is harmful.",
        {
            "first": "Doing D is the first of a series of steps.",
            "row": "Each step makes the next one likely.",
            "end": "The last step is harmful.",
        },
        "D should not be done.",
    ),
    (
        "waste",
        "Otherwise it would all have been for nothing.",
        {"spent": "E has invested much in achieving G.", "loss": "If E stops now, the investment is lost."},
        "E should continue.",
    ),
    (
        "fear-appeal",
        "Otherwise something terrible will happen.",
        {"danger": "If D is not done, something terrible will happen to E.", "remedy": "D will prevent it."},
        "E should do D.",
    ),
    (
        "need-for-help",
        "Somebody needs help, and it can be given.",
        {"need": "E is in need.", "means": "D would help E.", "cost": "Doing D would not cost the helper too much."},
        "D should be done.",
    ),
    (
        "commitment",
        "Whoever is committed to one thing is committed to the other.",
        {
            "said": "By word or deed, E is committed to A.",
            "implication": "Whoever is committed to A is committed to B.",
        },
        "E is committed to B.",
    ),
    (
        "inconsistent-commitment",
        "Somebody says one thing and does another.",
        {"said": "E asserts A.", "other": "By word or deed, E is also committed to the opposite of A."},
        "What E says in favour of A carries less weight.",
    ),
    (
        "bad-character",
        "Somebody cannot be trusted.",
        {"character": "E is of bad character in a way that matters here."},
        "What E says in favour of A carries less weight.",
    ),
    (
        "bias",
        "Somebody has an interest in it.",
        {"interest": "E benefits if A is believed, or is inclined to believe A."},
        "What E says in favour of A carries less weight.",
    ),
    (
        "classification",
        "It belongs to a category, because it has the property that defines it.",
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
        "The rule is not meant for this case.",
        {
            "rule": "In cases of the kind K, the rule is to do D.",
            "exception": "This case is of a kind that the rule is not meant for.",
        },
        "D need not be done here.",
    ),
    (
        "composition",
        "What is true of the parts is true of the whole.",
        {
            "parts": "All parts of X have the property F.",
            "transfer": "If all parts of such a thing have F, the whole has F.",
        },
        "X has F.",
    ),
    (
        "division",
        "What is true of the whole is true of its parts.",
        {"whole": "X has the property F.", "transfer": "If such a thing has F, its parts have F."},
        "The part Y of X has F.",
    ),
    (
        "alternatives",
        "The alternatives are excluded, so this one remains.",
        {"choice": "Either A or B is true.", "exclusion": "B is not true."},
        "A is true.",
    ),
)
