// What the reader has chosen, in the address: read from it, and written to it as a step of the history.
(function (find) {
  "use strict";

  const FIELDS = ["words", "from", "to", "known"];
  const choices = new Set(find.items.flatMap((item) => item.choices));
  const asDate = (text) => find.date(text)?.edtf;
  // What each field may hold, as it is kept; nothing where the text means nothing.
  const kept = {
    words: (text) => text.trim(),
    from: asDate,
    to: asDate,
    known: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? asDate(text) : undefined),
  };

  // What an input says: nothing if it is empty, undefined if it cannot be understood.
  function valueOf({ name, value }) {
    return value && kept[name](value);
  }

  function empty() {
    return { ...Object.fromEntries(find.sorts.map((sort) => [sort, []])), words: "", from: "", to: "", known: "" };
  }

  // The state that the address asks for, and what it names that is not there.
  function read() {
    const given = new URLSearchParams(location.search), state = empty(), strange = [];
    for (const sort of find.sorts) {
      const named = given.getAll(sort).join().split(",").filter(Boolean);
      state[sort] = [...new Set(named)].filter((slug) => choices.has(`${sort}/${slug}`));
      strange.push(...named.filter((slug) => !choices.has(`${sort}/${slug}`)));
    }
    for (const field of FIELDS) {
      const text = given.get(field);
      if (!text) continue;
      const value = kept[field](text);
      if (value === undefined) strange.push(text);
      else state[field] = value;
    }
    return { state, strange };
  }

  // Where nothing may be written, as in some frames, the page still follows the reader.
  function write(state, step) {
    const url = new URL(location.href), given = [...new URLSearchParams(url.search)];
    const others = given.filter(([name]) => !(name in state)).map((pair) => pair.map(encodeURIComponent).join("="));
    const ours = Object.entries(state).filter(([, value]) => value.length)
      .map(([name, value]) => `${name}=${[value].flat().map(encodeURIComponent).join()}`);
    url.search = [...others, ...ours].join("&");
    if (url.href === location.href) return;
    try {
      history[step](history.state, "", url);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }

  Object.assign(find, { empty, read, write, valueOf });
})(window.timelineFind);
