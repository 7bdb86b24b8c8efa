// What the server says is shown, what a person does is sent: all state is the server's.
"use strict";

const ROLES = { headline: "h", subheadline: "u", byline: "b", editor: "e", timestamp: "t", label: "l",
  summary: "s", paragraph: "p", heading: "g", caption: "c", credit: "r", related: "k", slide: "d",
  furniture: "f", stray: "x", header: "j" };
const MOVES = { "Right as it is": ["Enter", () => give(here().roles)], "Not judged": ["?", () => give(["?"])],
  "Next doubtful line": ["n", () => seek("doubtful")], "Next wrong line": ["w", () => seek("wrong")],
  "The rest of the page is right": ["a", () => send(state.lines.flatMap(
    (line, index) => isOpen(line) ? [[index + 1, line.roles]] : []))],
  "Next page": [".", () => turn(1)], "Previous page": [",", () => turn(-1)] };
const ARROWS = { ArrowDown: () => step(1), ArrowUp: () => step(-1),
  ArrowRight: () => choose(at, part + 1), ArrowLeft: () => choose(at, part - 1) };

let state = null, at = 0, part = 0, done = Promise.resolve();
const find = selector => document.querySelector(selector);
const make = (tag, text = "", given = {}) => Object.assign(document.createElement(tag), { textContent: text }, given);
const inTurn = act => { done = done.then(act); }; // A key pressed before the last one is done waits.
const press = (text, act, given = {}) => make("button", text, { type: "button", onclick: () => inTurn(act), ...given });
const say = text => { find("#said").textContent = text; };
const items = () => [...document.querySelectorAll("#page .lines > li")];
const here = () => state.lines[at];
const isOpen = line => line.label.some(each => "?-".includes(each));
const is = { doubtful: line => line.doubtful && isOpen(line),
  wrong: line => !isOpen(line) && line.label.join() !== line.roles.join() };

async function ask(number, told) {
  const seen = told || number !== state?.number ? "" : `?seen=${state.version}`;
  const post = told && { method: "POST", body: JSON.stringify(told) };
  const answer = await fetch(`pages/${number}${seen}`, post).catch(() => null);
  if (answer === null) return say("the workbench has ended: nothing is saved");
  if (answer.status === 204) return false;
  const news = await answer.json();
  if (!answer.ok) return say(news.message);
  if (told) say("saved");
  show(news);
  return true;
}

function show(news) {
  const turned = news.number !== state?.number, changed = turned || news.html !== state.html;
  const focused = find("#page :focus") !== null;
  state = news;
  find("#dialect").textContent = state.dialect;
  find("#score").textContent = state.score;
  const faults = state.faults.map(showFault).join("\n\n");
  if (find("#faults").textContent !== faults) find("#faults").textContent = faults;
  find("#pages ol").replaceChildren(...state.pages.map(showPage));
  find("#rules ol").replaceChildren(...state.rules.map(showRule));
  if (changed) {
    const page = new DOMParser().parseFromString(state.html.slice(state.html.indexOf("<main")), "text/html");
    find("#page").replaceChildren(...page.querySelector("main").children);
  }
  items().forEach(showLabel);
  choose(turned ? 0 : at, turned ? 0 : part, focused && changed);
}

const showFault = fault => [fault.message, ...fault.rows.map(([number, text]) =>
  `${number === fault.line ? ">" : " "} ${String(number).padStart(4)}  ${text}`)].join("\n");

function showPage(page, number) {
  const counts = [page.wrong && `${page.wrong} wrong`, page.doubtful && `${page.doubtful} doubtful`,
    `${page.judged} of ${page.lines} judged`, ...page.dirty].filter(Boolean).join(", ");
  const item = make("li"), button = press(page.name, () => go(number, 0));
  button.append(make("small", counts, { className: page.wrong || page.dirty.length ? "dirty" : "" }));
  if (number === state.number) button.setAttribute("aria-current", "page");
  item.append(button);
  return item;
}

function showRule(rule) {
  const item = make("li", `${rule.hits} `, { className: rule.last ? "" : "dirty" });
  item.append(make("b", rule.name));
  if (rule.last === null) return item;
  const [number, line, text] = rule.last;
  item.append(" ", press(`${state.pages[number].name}:${line}`, () => go(number, line - 1)), make("span", text));
  return item;
}

function showLabel(item, number) {
  const line = state.lines[number], wrong = is.wrong(line);
  item.querySelector(".gold")?.remove();
  item.classList.toggle("doubtful", is.doubtful(line));
  item.classList.toggle("right", !wrong && !isOpen(line));
  item.onclick = event => { if (!event.target.closest("a")) choose(number, 0, true); };
  if (wrong) item.append(make("b", `should be ${line.label.join(" ")}`, { className: "gold dirty", lang: "en" }));
}

function choose(number, which = 0, focus = true) {
  if (!state.lines.length) return;
  at = Math.min(number, state.lines.length - 1);
  part = Math.max(0, Math.min(which, here().roles.length - 1));
  items().forEach((item, index) => {
    item.tabIndex = index === at ? 0 : -1;
    item.setAttribute("aria-current", index === at);
  });
  items()[at].querySelectorAll(".why").forEach(box => { box.open = true; });
  if (focus) items()[at].focus({ preventScroll: true }), items()[at].scrollIntoView({ block: "center" });
  const role = items()[at].querySelectorAll(".role")[part], several = here().roles.length > 1;
  find("#line").textContent = `Line ${at + 1}${several ? `, part ${part + 1}` : ""}: ${role.textContent}, by ${role.dataset.rule}`;
}

function step(by) {
  let next = at + by;
  while (state.lines[next] && state.lines[next].roles[0] === "blank") next += by;
  choose(state.lines[next] ? next : at);
}

async function go(number, line) { await ask(number); choose(line); }
const turn = by => go((state.number + by + state.pages.length) % state.pages.length, 0);

async function seek(what) {
  const below = state.lines.findIndex((line, index) => index > at && is[what](line));
  if (below >= 0) return choose(below);
  const others = state.pages.map((_, index) => (state.number + 1 + index) % state.pages.length);
  const next = others.find(index => state.pages[index][what]);
  if (next === undefined) return say(`no line is ${what}`);
  await ask(next);
  choose(state.lines.findIndex(is[what]));
}

const send = told => ask(state.number, told);
async function give(roles) { if (await send([[at + 1, roles]])) step(1); }

async function setRole(role, added) {
  const roles = isOpen(here()) ? [...here().roles] : [...here().label];
  if (added) roles.push(role); else roles[part] = role;
  if (!added && part + 1 >= here().roles.length) await give(roles);
  else if (await send([[at + 1, roles]]) && !added) choose(at, part + 1);
}

const ACTS = [...Object.entries(ROLES).map(([role, key]) => ["#palette", role, key, () => setRole(role, false), `role ${role}`]),
  ...Object.entries(MOVES).map(([name, [key, act]]) => ["#moves", name, key, act, ""])];
for (const [box, name, key, act, className] of ACTS) {
  const button = press(`${name} `, act, { className });
  button.append(make("kbd", key));
  find(box).append(button);
}
document.addEventListener("keydown", event => {
  // A key alone acts only while a line has the focus: nobody else's key is taken.
  if (event.ctrlKey || event.altKey || event.metaKey || !event.target.matches("#page .lines > li")) return;
  const role = Object.keys(ROLES).find(each => ROLES[each] === event.key.toLowerCase());
  const act = role && event.shiftKey ? () => setRole(role, true)
    : ARROWS[event.key] ?? ACTS.find(([, , key]) => key === event.key)?.[3];
  if (!act) return;
  event.preventDefault();
  inTurn(act);
});
inTurn(() => ask(0));
setInterval(() => { if (!document.hidden && state !== null) inTurn(() => ask(state.number)); }, 1000);
