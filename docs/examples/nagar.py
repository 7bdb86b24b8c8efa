"""Amar Ujala's habits, and a few that a survey has found in a collection of its pages."""

from attrs import evolve

from storyparse import AMAR_UJALA, Rule

NAGAR = evolve(
    AMAR_UJALA,
    # 60 %: हमारे चैनल से जुड़ने के लिए यहां दबाएं
    furniture=(*AMAR_UJALA.furniture, "हमारे चैनल से जुड़ने के लिए यहां दबाएं"),
    # 40 %: वीडियो देखें: <text>
    rules=(
        *AMAR_UJALA.rules,
        Rule(
            name="video-link",
            first_words=("वीडियो",),
            pattern=r"(?P<related>(?P<pointer>वीडियो\ देखें)\ ?:\ ?(?P<title>.{1,200}+))",
        ),
    ),
    # 40 %: नगर मंडली
    byline=evolve(AMAR_UJALA.byline, desks=(*AMAR_UJALA.byline.desks, "नगर मंडली")),
)
