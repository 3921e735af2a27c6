"""The critical questions of schemes.yaml. Written by `make docs`; do not edit."""

# By the name of the scheme, questions by their ids.
QUESTIONS: dict[str, dict[str, str]] = {
    "expert-opinion": {
        "expertise": "How credible is E as an expert?",
        "field": "Is E an expert in the field that A is in?",
        "statement": "What exactly did E say, and does it imply A?",
        "trustworthiness": "Is E honest, and without an interest in A?",
        "agreement": "Do other experts say the same?",
        "evidence": "What evidence does E have for A?",
    },
    "position-to-know": {
        "position": "Is E really in a position to know?",
        "honesty": "Is E honest?",
        "statement": "Did E really assert A?",
    },
    "witness-testimony": {
        "consistency": "Is the testimony of E consistent?",
        "facts": "Does it agree with the known facts?",
        "witnesses": "Does it agree with what other witnesses say?",
        "bias": "Is E biased?",
        "plausibility": "How plausible is A?",
    },
    "perception": {
        "circumstances": "Is there anything here that could make things look different from what they are?",
        "observer": "Can E see well, and distinguish a Y from other things?",
    },
    "popular-opinion": {
        "evidence": "What shows that nearly everybody believes A, such as a poll?",
        "grounds": "Do those who believe A have grounds for it?",
        "doubt": "Is there reason to doubt A nevertheless?",
    },
    "popular-practice": {
        "evidence": "What shows that nearly everybody does D?",
        "grounds": "Do they have a good reason for it, or is it only a habit?",
        "likeness": "Are we in the same situation as they are?",
    },
    "example": {
        "truth": "Is it true of this case?",
        "typical": "Is the case typical, or was it selected to fit?",
        "number": "How many other cases are there, and are they like it?",
        "circumstances": "Did special circumstances make it so in this case?",
    },
    "sample": {
        "size": "Is the sample large enough for what is claimed?",
        "selection": "Was it drawn at random, or is it likely to be biased?",
        "measure": "Was the property that was counted in the sample the one that is claimed of the population?",
    },
    "analogy": {
        "known": "Is A really true, or right, in the case Y?",
        "relevance": "Are the two cases similar in what matters for A?",
        "difference": "Do they differ in something that matters for A?",
        "counterexample": "Is there another case similar to X in which A is not true?",
    },
    "precedent": {
        "likeness": "Is the present case like the earlier one in what matters?",
        "difference": "Has something that matters changed since?",
        "soundness": "Was the earlier case decided correctly?",
        "rival": "Is there another earlier case that is closer to this one and was decided differently?",
    },
    "cause-to-effect": {
        "law": "How strong is the connection between cause and effect, and what shows it?",
        "cause": "Does the cause really occur?",
        "interference": "Could something prevent the effect?",
    },
    "correlation-to-cause": {
        "correlation": "Are they really correlated, and in how many cases?",
        "chance": "Could the correlation be due to chance?",
        "direction": "Could Y be the cause of X?",
        "third": "Could a third factor cause both?",
        "mechanism": "By what steps could X cause Y?",
        "limits": "Does it hold only within certain limits, and are we within them?",
    },
    "sign": {
        "strength": "How often does X occur together with Y?",
        "alternatives": "What else could explain the sign?",
    },
    "evidence-to-hypothesis": {
        "prediction": "Does B really follow from A?",
        "observation": "Was B really observed?",
        "alternatives": "Would B be observed even if A were not true?",
    },
    "best-explanation": {
        "goodness": "How good is the explanation in itself, apart from its rivals?",
        "rivals": "Were all plausible explanations considered?",
        "search": "How thorough was the search for facts and for rivals?",
        "waiting": "Would it be better to investigate further before deciding?",
    },
    "lack-of-evidence": {
        "search": "How thorough was the search?",
        "knowable": "Would evidence have been found if A were true?",
        "burden": "Who has the burden of proof, and how high is it?",
    },
    "practical-reasoning": {
        "goals": "Are there other goals that D would hinder?",
        "alternatives": "Are there other ways to achieve G?",
        "best": "Is D the best of them, and the cheapest?",
        "possible": "Is D possible at all?",
        "side-effects": "What else would D cause?",
    },
    "values": {
        "value": "Is V a value for everybody concerned?",
        "effect": "Does D really promote it, and how much?",
        "conflict": "Does D harm another value, and which of the two is more important?",
    },
    "positive-consequences": {
        "likelihood": "How likely are the good consequences?",
        "evidence": "What shows that it would?",
        "opposite": "Are there bad consequences too that must be taken into account?",
    },
    "negative-consequences": {
        "likelihood": "How likely are the harmful consequences?",
        "evidence": "What shows that it would?",
        "opposite": "Are there good consequences too that must be taken into account?",
    },
    "slippery-slope": {
        "row": "What are the steps in between?",
        "force": "Why does each step lead to the next?",
        "weakest": "Which is the weakest link, and is it possible to stop there?",
        "end": "Is the last step really harmful?",
    },
    "waste": {
        "reachable": "Can G still be achieved, and how likely is that?",
        "cost": "Is G worth what remains to be invested, apart from what has been?",
        "salvage": "Is everything really lost if E stops?",
    },
    "fear-appeal": {
        "danger": "How likely is the danger, and how terrible?",
        "remedy": "Would D prevent it?",
        "alternatives": "Is there another way to prevent it?",
    },
    "need-for-help": {
        "need": "Is E really in need?",
        "means": "Would D help E?",
        "possible": "Is D possible?",
        "cost": "What would D cost, and whom?",
    },
    "commitment": {
        "said": "What shows that E is committed to A?",
        "implication": "Does B follow from A in the sense that E means?",
        "change": "Could E have changed that commitment, or made an exception?",
    },
    "inconsistent-commitment": {
        "said": "Did E really say or do both?",
        "conflict": "Do the two really conflict, or can they be reconciled?",
        "explanation": "Does E have a good explanation, such as a change of mind?",
        "relevance": "Does it concern whether A is true, or only E?",
    },
    "bad-character": {
        "character": "What shows that E is of bad character?",
        "relevance": "Does it matter for what E says here?",
        "extent": "Is it a reason against A, or only against taking E's word for it?",
    },
    "bias": {
        "evidence": "What shows the bias?",
        "relevance": "Is it relevant to this matter?",
        "grounds": "Does E give reasons that hold whoever gives them?",
    },
    "classification": {
        "property": "Does X really have F?",
        "class": "Does what has F always count as G, or are there borderline cases?",
        "definition": "Is that the common meaning of G, or one made up for this argument?",
    },
    "established-rule": {
        "validity": "Is the rule in force?",
        "case": "Is the rule really meant for this case?",
        "exception": "Is there an exception that applies here?",
        "conflict": "Does another rule say otherwise, and which takes precedence?",
    },
    "exceptional-case": {
        "recognised": "Is the case one of the known exceptions?",
        "reason": "If not, what makes it an exception?",
        "likeness": "Would many other cases then be exceptions too?",
    },
    "composition": {"parts": "Do all parts have F?", "transfer": "Is F a property that passes from parts to wholes?"},
    "division": {"whole": "Does the whole have F?", "transfer": "Is F a property that passes from wholes to parts?"},
    "alternatives": {
        "complete": "Are these really all the alternatives?",
        "exclusion": "Is B really excluded?",
        "exclusive": "Could both be true?",
    },
}
