r"""Amar Ujala's page furniture, as data: whole lines, the site's menu, and rules of shapes."""

from __future__ import annotations

from typing import Final

from storyparse._dialect import Rule
from storyparse.dialects.amar_ujala_head import LETTER

FURNITURE: Final = (
    "यह वीडियो/विज्ञापन हटाएं", "वॉट्सऐप चैनल फॉलो करें", "मेरा शहर", "शहर चुनें",
    "और पढ़ें", "संबंधित खबरें", "अगली स्लाइड देखें", "लोकप्रिय और ट्रेंडिंग टॉपिक्स", "AI Summary", "मुख्य बातें",
    "फ्री ई-पेपर", "अपनी प्रतिक्रिया व्यक्त करें",
    "खबरें लगातार पढ़ने के लिए अमर उजाला ऐप डाउनलोड करें",
    "अमर उजाला एप इंस्टॉल कर रजिस्टर करें",
    "अमर उजाला की खबरों को फेसबुक पर पाने के लिए लाइक करें",
    "पढ़ें अमर उजाला ई-पेपर Free में", "कहीं भी, कभी भी।",
    "70 वर्षों से करोड़ों पाठकों की पसंद",
    "बेहतर अनुभव के लिए अपनी सेटिंग्स में जाकर हाई मोड चुनें।",
    "बेहतर अनुभव के लिए एप का उपयोग करें", "आपका शहर", "आपका शहर Close", "Live",
    # The application's wall.
    "या", "वेबसाइट पर पढ़ना जारी रखने के लिए वीडियो विज्ञापन देखें",
    "अगर आपके पास प्रीमियम मेंबरशिप है तो", "लॉगिन करें",
    "शहर से लेकर देश तक की ताजा खबरें व वीडियो देखने लिए हमारे इस फेसबुक पेज को लाइक करें",
    # Kavya: the widgets of a page of verse.
    "कमेंट", "कमेंट X", "X", "आज का विचार",
    "आप अपनी कविता सिर्फ अमर उजाला एप के माध्यम से ही भेज सकते हैं",
    "Trending Videos यह वीडियो/विज्ञापन हटाएं", "Remove this video/ad", "पहले जानें-",
    "हम डाटा संग्रह टूल्स का इस्तेमाल करते हैं",
)
"""Whole lines that are furniture wherever they stand."""

MENU: Final = (
    "होम", "शहर और राज्य", "चुनाव", "चुनाव 2022", "मनोरंजन", "क्रिकेट", "ज्योतिष", "दुनिया", "देश", "नौकरी",
    "शिक्षा", "टेक्नॉलॉजी", "टेक्नोलॉजी", "ऑटोमोबाइल", "कारोबार", "विशेष", "आवाज", "ट्रेंडिंग", "वीडियो",
    "न्यूज ब्रीफ", "फोटो", "खेल", "लाइफ़स्टाइल", "शक्ति", "आस्था", "क्राइम", "काव्य", "विचार", "हटके ख़बर",
    "हंसी-ठट्ठा", "कृषि", "पोल", "राशिफल", "ई-पेपर", "वेब स्टोरीज", "बॉलीवुड", "फोटो गैलरी",
    "India News", "World News", "Cricket News", "Bollywood News", "Photo Gallery", "Video",
    "Live TV", "Astrology", "Instagram", "YouTube",
)
"""Lines of the site's menu and footer, which are furniture among their like alone."""

FURNITURE_RULES: Final = (
    Rule(
        name="bread-crumb",
        first_words=("Home", "Hindi", "होम"),
        pattern=r"(?P<furniture>(?:Home|Hindi\ News|होम)\ ?[›»>/].{0,300}+)",
        examples=("Home › Photo Gallery › Agra", "Hindi News › आगरा", "होम > शहर"),
        not_examples=("Home Guard के जवान तैनात", "होम आइसोलेशन > अस्पताल"),
    ),
    Rule(
        name="count", first_words=("0", "No"), max_length=40,
        pattern=(  # 287 Views · 5 comments · No comments: · 32 कविताएं
            r"(?P<furniture>\d[\d,.]{0,9}+[kKmM]?+\ (?:Views?|Shares?|Likes?|कविताएं|कविता)"
            r"|(?:\d[\d,.]{0,9}+[kKmM]?+|No)\ (?i:Comments?):?)"
        ),
        examples=("287 Views", "5 comments", "No comments:", "32 कविताएं", "1.2k Shares"),
        not_examples=("287 लोग", "No commentary", "32 कविताएं पढ़ी गईं"),
    ),
    Rule(
        name="continued", first_words=("शेष", "जारी", "खबर", "यह"), max_length=40,
        pattern=(  # शेष पेज 4 पर · जारी... · खबर अपडेट की जा रही है...
            r"(?P<furniture>(?:शेष\ (?:पेज|पृष्ठ)\ \d{1,2}+\ पर|जारी(?=\ ?(?:\.\.|…))"
            r"|(?:यह\ )?खबर\ अपडेट\ (?:की\ जा|हो)\ रही\ है)\ ?[.…।]{0,4}+)"
        ),
        examples=("शेष पेज 4 पर", "जारी...", "खबर अपडेट की जा रही है..."),
        not_examples=("जारी", "शेष राशि पेज 4 पर"),
    ),
    Rule(
        name="copyright", first_words=("©", "Copyright"), max_length=160,
        pattern=r"(?P<furniture>(?:©|Copyright).{0,150}+)",
        examples=("© 2020-21 Amar Ujala Limited", "Copyright 2026"),
        not_examples=("All rights reserved",),
    ),
    # A republisher's own source, time and name: • Source: www.amarujala.com
    Rule(
        name="republisher",
        max_length=230,
        first_words=("•", "-", "by", "from", "source", "पूरी", "|"),
        pattern=(
            r"(?P<furniture>"
            r"[•-]\ (?:Source|Published|Updated)\ ?:.{0,100}+"
            r"|source\ https?://.{0,200}+"
            r"|\|\ [A-Z][a-z]{2,8}+\ \d{1,2}+,\ \d{4}"
            rf"|by\ [{LETTER}][{LETTER}.\ ]{{1,40}}+"
            r"|from\ Latest\ And\ Breaking\ Hindi\ News.{0,200}+"
            r"|पूरी\ खबर\ पढ़ें\ ?»"
            r")"
        ),
        examples=(
            "• Source: www.amarujala.com", "• Published: Jan 03, 2026, 18:43 IST", "by नेहा अवाना",
            "पूरी ख़बर पढ़ें »", "- Source: www.amarujala.com", "| June 30, 2021",
            "source https://www.amarujala.com/agra/taj",
        ),
        not_examples=("• पहला काम पूरा", "by 2030 सड़क बनेगी", "पूरी खबर पढ़ें"),
    ),
    Rule(
        name="promotion",
        max_length=450,
        first_words=("रहें", "Get", "खबरें"),
        pattern=(
            r"(?P<furniture>"
            r"रहें\ हर\ खबर\ से\ अपडेट,?\ डाउनलोड\ करें.{0,200}+"  # Android Hindi News apps …
            r"|Get\ all\ .{1,60}?\ [Nn]ews\ in\ Hindi.{0,400}+"  # Get all India News in Hindi …
            r"|खबरें\ लगातार\ पढ़ने\ के\ लिए\ .{0,40}?डाउनलोड\ करें.{0,40}+"
            r")"
        ),
        examples=(
            "रहें हर खबर से अपडेट, डाउनलोड करें Android Hindi News apps",
            "Get all India News in Hindi related to live update of politics",
            "खबरें लगातार पढ़ने के लिए अमर उजाला ऐप डाउनलोड करें",
        ),
        not_examples=(
            "रहें हर खबर से सावधान", "Get all the help you need", "खबरें लगातार आती रहीं",
        ),
    ),
    # Readers are asked to share, like, follow or comment, and nothing else
    Rule(
        name="appeal",
        max_length=120,
        contains=("शेयर", "लाइक", "फॉलो", "सब्सक्राइब", "कमेंट"),
        pattern=(
            r"(?P<furniture>"
            r"(?:(?:अगर|यदि|आपको|यह|ये|हमारी|हमारा)\ ){0,4}+"  # यह खबर पसंद आए तो शेयर करें
            r"(?:खबर|खबरें|स्टोरी|लेख|जानकारी|पोस्ट|आर्टिकल)\ (?:पसंद|अच्छ[ीा]|कैस[ीा]|रोचक)\ .{2,40}?"
            r"(?:शेयर|लाइक|फॉलो|कमेंट).{0,20}?\ (?:करें|करिए|कीजिए|बताएं)"
            r"(?:\ (?:और|व|एवं)\ .{2,30}?\ (?:करें|करिए|कीजिए|बताएं|लिखें|दें))?"
            r"|(?:हमें|हमको)\ .{1,50}?\ (?:शेयर|लाइक|फॉलो|सब्सक्राइब)\ (?:करें|करिए|कीजिए)"
            r"|(?:इस|हमारे)\ (?:खबर|स्टोरी|पेज|चैनल)\ को\ .{0,30}?"
            r"(?:शेयर|लाइक|फॉलो|सब्सक्राइब)\ (?:करें|करिए|कीजिए)"
            r"|(?:(?:आप|अपनी|अपने|राय|विचार|हमें|नीचे)\ ){0,5}+कमेंट\ (?:(?:बॉक्स|सेक्शन)\ )?"
            r"(?:में|करके|कर)\ (?:(?:जरूर|हमें|अपनी|अपने|राय|विचार|जाकर)\ ){0,4}+(?:बताएं|दें|लिखें|करें)"
            r")\ ?[।!.]{0,3}+"
        ),
        examples=(
            "खबर पसंद आए तो शेयर करें", "यह खबर अच्छी लगे तो शेयर जरूर करें।",
            "हमें फेसबुक पर फॉलो करें", "इस खबर को शेयर करें", "खबर कैसी लगी, कमेंट में बताएं",
            "यदि आपको यह खबर पसंद आई तो इसे शेयर करें और कमेंट में अपनी राय लिखें",
            "कमेंट करके बताएं", "अपनी राय हमें कमेंट बॉक्स में जरूर दें",
        ),
        not_examples=(
            "हमें शेयर करें या बेच दें", "ओटीपी किसी से शेयर न करें", "खबर पसंद आए तो भी शेयर न बेचें",
            "दोस्तों को फोटो शेयर करें", "यह लेख अच्छा लगे तो शेयर करें और लेखक ने जोड़ा कि वह",
            "लेख पसंद आया, शेयर बाजार पर बहस कमेंट से शुरू हुई", "कमेंट में लिखे शब्दों पर बवाल",
        ),
    ),
    # The page's title, as a browser or an extractor prints it
    Rule(
        name="title-line",
        max_length=400,
        first_words=("Title",),
        pattern=r"(?P<stray>Title\ ?:\ .{1,390}+)",
        examples=("Title: नहर में मिला मगरमच्छ",),
        not_examples=("Title Winner: आगरा की टीम", "शीर्षक: नहर में मिला मगरमच्छ"),
    ),
    Rule(
        name="title-of-the-site",
        max_length=450,
        contains=("Amar Ujala Hindi News Live", " - अमर उजाला"),
        pattern=r"(?P<stray>.{3,400}?\ -\ (?:Amar\ Ujala\ Hindi\ News\ Live|अमर\ उजाला))",
        examples=(
            "Canal News - नहर में मिला मगरमच्छ - Amar Ujala Hindi News Live", "बारिश - अमर उजाला",
        ),
        not_examples=("- फोटो : अमर उजाला", "Amar Ujala Hindi News Live"),
    ),
    Rule(
        name="extractor-line",
        max_length=400,
        first_words=("URL", "Published", "Markdown"),
        pattern=(
            r"(?P<stray>URL\ Source:\ .{0,380}+|Published\ Time:\ \d.{0,60}+|Markdown\ Content:)"
        ),
        examples=("URL Source: https://www.amarujala.com/agra", "Markdown Content:"),
        not_examples=("URL की जांच करें", "Published Wed, 18 Feb 2026 11:35 AM IST"),
    ),
    # The date of a page, beside no text of its own: Wed, 17 December 2025
    Rule(
        name="date-line",
        max_length=30,
        first_words=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        pattern=(
            r"(?P<furniture>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\ \d{1,2}+\ "
            r"[A-Za-z]{3,9}+,?\ 20\d\d)"
        ),
        examples=("Wed, 17 December 2025",),
        not_examples=("Wed, 17 December 2025 को", "17 December 2025"),
    ),
    # 3 days ago · 17 घंटे पहले
    Rule(
        name="elapsed", first_words=("0",), max_length=40,
        pattern=(
            r"(?P<furniture>\d{1,3}+\ (?:(?:second|minute|hour|day|week|month|year)s?\ ago"
            r"|(?:सेकंड|मिनट|घंटा|घंटे|दिन|सप्ताह|हफ्ते|महीने|साल|वर्ष)\ पहले))"
        ),
        examples=("3 days ago", "15 minutes ago", "17 घंटे पहले"),
        not_examples=("3 days ago it rained", "15 दिन पहले हुई थी शादी", "घंटे पहले"),
    ),
    # 😊अति सुंदर 😎बहुत खूब 👌अति उत्तम भाव
    Rule(
        name="reactions",
        max_length=400,
        pattern=(
            r"(?P<furniture>(?:[\U0001F300-\U0001FAFF\u2600-\u27BF]\uFE0F?+\ ?"
            r"[^\U0001F300-\U0001FAFF।]{1,40}){3,30}+"
            r"|(?:[\U0001F300-\U0001FAFF\u2600-\u27BF]\uFE0F?+\ ?){3,30}+)"  # 😍 😭 👍
        ),
        contains=("😊", "😎", "👌", "👍", "🤩", "❤", "🙏"),
        examples=("😊अति सुंदर 😎बहुत खूब 👌अति उत्तम भाव", "😍 😭 👍", "❤️ 👍 🙏"),
        not_examples=("😊 सुंदर", "बहुत खूब 👌 अति उत्तम", "🙏🙏🙏 जय माता दी", "👍 👍"),
    ),
)
