"""stub"""


def find_nominal(parse, lexicon, drafts):
    return []
