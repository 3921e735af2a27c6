"""The critical questions of schemes.yaml. Written by `make docs`; do not edit."""

# By the name of the scheme, questions by their ids.
QUESTIONS: dict[str, dict[str, str]] = {
    "expert-opinion": {
        "expertise": "How good an expert is E?",
        "field": "Is E an expert in the very field that A belongs to?",
        "statement": "What exactly did E say, and does it imply A?",
        "trustworthiness": "Is E honest, and free of an interest in A?",
        "agreement": "Do other experts say the same?",
        "evidence": "What does E rest it on?",
    },
    "position-to-know": {
        "position": "Is E really in a position to know?",
        "honesty": "Is E honest?",
        "statement": "Did E say it?",
    },
    "witness-testimony": {
        "consistency": "Does what E says agree with itself?",
        "facts": "Does it agree with what else is known?",
        "witnesses": "Does it agree with what other witnesses say?",
        "bias": "Has E a reason to see it so, or to say so?",
        "plausibility": "How likely is it that such a thing happens?",
    },
    "perception": {
        "circumstances": "Is there anything here that makes things look other than they are?",
        "observer": "Can E see well and tell a Y from other things?",
    },
    "popular-opinion": {
        "evidence": "What shows that nearly everybody holds it, such as a poll?",
        "grounds": "Have those who hold it any grounds to go by?",
        "doubt": "Is there reason to doubt it all the same?",
    },
    "popular-practice": {
        "evidence": "What shows that nearly everybody does it?",
        "grounds": "Do they do it for a good reason, or only from habit?",
        "likeness": "Are we in the same place as they are?",
    },
    "example": {
        "truth": "Is it really so in this case?",
        "typical": "Is the case typical, or was it picked?",
        "number": "How many other cases are there, and are they like it?",
        "circumstances": "Did special circumstances make it so in this case?",
    },
    "sample": {
        "size": "Is the sample large enough for what is claimed?",
        "selection": "Was it drawn at random, or is it likely to lean to one side?",
        "measure": "Was what was counted in the sample the same as what is claimed of the whole?",
    },
    "analogy": {
        "known": "Is A really so, or right, in the case Y?",
        "relevance": "Are the two alike in what matters for A?",
        "difference": "Do they differ in something that matters for A?",
        "counterexample": "Is there another case like X in which A is not so?",
    },
    "precedent": {
        "likeness": "Is the present case like the earlier one in what matters?",
        "difference": "Has something that matters changed since?",
        "soundness": "Was the earlier case judged rightly?",
        "rival": "Is there another earlier case that is closer to this one and went the other way?",
    },
    "cause-to-effect": {
        "law": "How strong is the tie between cause and effect, and what shows it?",
        "cause": "Does the cause happen?",
        "interference": "Is there something that may keep the effect from following?",
    },
    "correlation-to-cause": {
        "correlation": "Do they really go together, and in how many cases?",
        "chance": "Could it be chance?",
        "direction": "Could Y be the cause of X?",
        "third": "Is there a third thing that causes both?",
        "mechanism": "By what steps could X bring about Y?",
        "limits": "Does it hold only within certain bounds, and are we within them?",
    },
    "sign": {
        "strength": "How often does the sign go with what it is a sign of?",
        "alternatives": "What else could the sign come from?",
    },
    "evidence-to-hypothesis": {
        "prediction": "Does B really follow from A?",
        "observation": "Was B really seen?",
        "alternatives": "Would B be seen even if A were not so?",
    },
    "best-explanation": {
        "goodness": "How good is the explanation by itself, apart from its rivals?",
        "rivals": "Were all explanations considered that deserve it?",
        "search": "How thorough was the search for facts and for rivals?",
        "waiting": "Would it be better to look further before an answer is given?",
    },
    "lack-of-evidence": {
        "search": "How far was it looked for?",
        "knowable": "Would it have been found if it were so?",
        "burden": "Who has to prove it, and how surely?",
    },
    "practical-reasoning": {
        "goals": "Are there other goals that D would hinder?",
        "alternatives": "Are there other ways to reach G?",
        "best": "Is D the best of them, and the cheapest?",
        "possible": "Can D be done at all?",
        "side-effects": "What else follows from D?",
    },
    "values": {
        "value": "Is V worth having, for all whom it concerns?",
        "effect": "Does D really promote it, and how much?",
        "conflict": "Does D hurt another value, and which of the two weighs more?",
    },
    "positive-consequences": {
        "likelihood": "How likely is it that the good follows?",
        "evidence": "What shows that it would?",
        "opposite": "Does something bad follow too that must be set against it?",
    },
    "negative-consequences": {
        "likelihood": "How likely is it that the harm follows?",
        "evidence": "What shows that it would?",
        "opposite": "Does something good follow too that must be set against it?",
    },
    "slippery-slope": {
        "row": "What are the steps between?",
        "force": "What drives each step to the next?",
        "weakest": "Which is the weakest link, and can one stop there?",
        "end": "Is the last step really harmful?",
    },
    "waste": {
        "reachable": "Can G still be reached, and how likely is it?",
        "cost": "Is what is still to be spent worth it, leaving aside what is spent?",
        "salvage": "Is it really all lost if E stops?",
    },
    "fear-appeal": {
        "danger": "How likely is it, and how terrible?",
        "remedy": "Would D keep it from happening?",
        "alternatives": "Is there another way to keep it from happening?",
    },
    "need-for-help": {
        "need": "Is E really in need?",
        "means": "Would D help?",
        "possible": "Can D be done?",
        "cost": "What would it cost, and whom?",
    },
    "commitment": {
        "said": "What shows that E took this stand?",
        "implication": "Does B follow from it, in the sense in which E meant it?",
        "change": "May E have changed that stand, or made an exception?",
    },
    "inconsistent-commitment": {
        "said": "Did E really say or do both?",
        "conflict": "Do the two really conflict, or can both be held?",
        "explanation": "Has E a good explanation, such as a change of mind?",
        "relevance": "Does it concern whether A is so, or only on E?",
    },
    "bad-character": {
        "character": "What shows that E is such a person?",
        "relevance": "Does it matter for what E says here?",
        "extent": "Does it speak against A, or only against taking E's word for it?",
    },
    "bias": {
        "evidence": "What shows the bias?",
        "relevance": "Is it relevant to this matter?",
        "grounds": "Does E give grounds that hold whoever gives them?",
    },
    "classification": {
        "property": "Does X really have F?",
        "class": "Does what has F always count as G, or are there borderline cases?",
        "definition": "Is that meaning of G the common one, or one made for this argument?",
    },
    "established-rule": {
        "validity": "Is the rule in force?",
        "case": "Is this really a case that it is meant for?",
        "exception": "Is there an exception that applies here?",
        "conflict": "Does another rule say otherwise, and which goes first?",
    },
    "exceptional-case": {
        "recognised": "Is the case one of the known exceptions?",
        "reason": "If not, what makes it one?",
        "likeness": "Would many other cases then be exceptions too?",
    },
    "composition": {"parts": "Do all parts have it?", "transfer": "Is F such that it passes from parts to wholes?"},
    "division": {"whole": "Does the whole have it?", "transfer": "Is F such that it passes from wholes to parts?"},
    "alternatives": {
        "complete": "Are these really all that there is to choose from?",
        "exclusion": "Is B really out?",
        "exclusive": "Could both be so?",
    },
}
