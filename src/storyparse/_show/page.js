"use strict";
{
  const form = document.querySelector(".search");
  const [field, previous, next, told] = form.elements;
  const filter = document.querySelector(".only");
  const MOST = 5000;
  // As when dumps are read: spellings that differ in nukta or joiners, or in case, are one.
  const fold = text => text.normalize("NFD").toLowerCase()
    .replace(/[\u093c\p{Default_Ignorable_Code_Point}]/gu, "");
  // The lines, and each of them folded; they stand below this script, and are found when asked for.
  let texts = null;
  let folded = null;
  let hits = [];
  let at = 0;

  // Where each character of a folded text stands in the text itself.
  function places(text) {
    const found = [];
    let start = 0;
    for (const character of text) {
      for (let left = fold(character).length; left; left--) found.push(start);
      start += character.length;
    }
    found.push(start);
    return found;
  }

  function shown() {
    const roles = [...filter.querySelectorAll(":checked")].map(box => box.value);
    const isShown = text =>
      text.parentNode.dataset.roles.split(" ").some(role => roles.includes(role));
    return roles.length ? isShown : () => true;
  }

  function search() {
    const wanted = fold(field.value.trim());
    const isShown = shown();
    document.body.classList.add("searched");
    texts ??= [...document.querySelectorAll(".lines .text")];
    folded ??= texts.map(text => fold(text.textContent));
    hits = [];
    at = 0;
    for (let line = 0; wanted && line < texts.length && hits.length < MOST; line++) {
      let found = folded[line].indexOf(wanted);
      if (found < 0 || !isShown(texts[line])) continue;
      const node = texts[line].firstChild;
      const where = places(node.data);
      for (; found >= 0; found = folded[line].indexOf(wanted, found + wanted.length)) {
        const hit = document.createRange();
        hit.setStart(node, where[found]);
        hit.setEnd(node, where[found + wanted.length]);
        hits.push(hit);
      }
    }
    CSS.highlights?.set("found", new Highlight(...hits));
    show();
  }

  function show() {
    const hit = hits[at];
    document.querySelector(".now")?.classList.remove("now");
    CSS.highlights?.delete("now");
    previous.disabled = next.disabled = !hit;
    told.value = hit ? `${at + 1} of ${hits.length}${hits.length < MOST ? "" : " or more"}`
      : field.value.trim() && "not found";
    if (!hit) return;
    const line = hit.startContainer.parentNode.parentNode;
    line.classList.add("now");
    CSS.highlights?.set("now", new Highlight(hit));
    line.scrollIntoView({ block: "center" });
    // What comes into sight is laid out only then, and a paragraph may be higher than the window.
    requestAnimationFrame(() => {
      for (const pane of [line.closest(".pane"), document.scrollingElement])
        pane.scrollBy(0, hit.getBoundingClientRect().top - innerHeight / 2);
    });
  }

  function go(step) {
    at = (at + step + hits.length) % hits.length || 0;
    show();
  }

  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  field.addEventListener("input", search);
  previous.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  filter.addEventListener("change", search);
  filter.addEventListener("reset", () => setTimeout(search));
  addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === field && event.key === "Enter") go(event.shiftKey ? -1 : 1);
    else if (event.target === field && event.key === "Escape") {
      field.value = "";
      field.blur();
      search();
    } else if (event.target !== field && event.key === "/") field.focus();
    else return;
    event.preventDefault();
  });
}
