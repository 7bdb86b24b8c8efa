"""Lines of the sites of Hindi papers that are no paper's own, as data: furniture on any of them."""

from __future__ import annotations

from typing import Final

SITE_FURNITURE: Final = (
    "विज्ञापन", "Advertisement", "ख़बर सुनें", "Trending Videos", "Trending News", "ट्रेंडिंग न्यूज",
    "ट्रेंडिंग खबरें", "सभी देखें", "View All", "Link Copied", "Follow Us", "Followed", "Next Article",
    "Click Here", "Spotlight", "Recommended",
    # Sharing.
    "Share", "Share this", "Follow us on Google News",
    "शेयर करें", "लाइक करें", "फॉलो करें", "सब्सक्राइब करें", "कमेंट करें", "हमें फॉलो करें",
    "Facebook", "Twitter", "WhatsApp", "Whatsapp", "Telegram",
    # The footer.
    "About Us", "Advertise with us", "Careers", "Contact Us", "Privacy Policy",
    "Terms And Conditions", "Disclaimer", "Cookies Policy", "Cookie Policy", "Code of Ethics",
    "Sitemap",
    # What blogs add that republish pages.
    "[ad_1]", "Source link", "Leave a comment", "Leave a Comment", "Leave a Reply", "No comments:",
    "Post a Comment", "Comments", "Related Posts",
    "Your email address will not be published. Required fields are marked *",
)
"""Whole lines that are furniture wherever they stand."""
