// Dates as a reader types them: a year, a month or a day in EDTF; and days as units of the calendar.
(function (find) {
  "use strict";

  const FORM = /^\s*(-?\d{1,4}|y-?\d{5,12})(?:-(\d\d)(?:-(\d\d))?)?\s*[~?%]?\s*$/i;
  const DAY = 864e5;
  // Beyond these years scripts have no calendar; a mean year is near enough there.
  const CALENDAR = 270000, MEAN_YEAR = 365.2425;

  // The number of a day since 1970-01-01; months and days beyond their range go on into the next.
  function number(year, month = 1, day = 1) {
    if (Math.abs(year) > CALENDAR) return Math.round((year - 1970) * MEAN_YEAR);
    return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
  }

  function civil(day) {
    const date = new Date(Math.floor(day) * DAY);
    if (isNaN(date)) return [Math.floor(1970 + day / MEAN_YEAR), 1, 1];
    return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  }

  function year(value) {
    return Math.abs(value) > 9999 ? `Y${value}` : (value < 0 ? "-" : "") + String(Math.abs(value)).padStart(4, "0");
  }

  const two = (value) => String(value).padStart(2, "0");

  // How each unit counts the calendar: which one a day lies in, where one begins, how EDTF writes it, and what it shows.
  const units = {
    year: { of: (day) => civil(day)[0], start: (at) => number(at), edtf: year, shows: { year: "numeric" } },
    month: {
      of: (day) => { const [y, m] = civil(day); return y * 12 + m - 1; },
      start: (at) => number(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1),
      edtf: (at) => `${year(Math.floor(at / 12))}-${two((((at % 12) + 12) % 12) + 1)}`,
      shows: { year: "numeric", month: "long" },
    },
    day: {
      of: (day) => Math.floor(day),
      start: (at) => at,
      edtf: (at) => { const [y, m, d] = civil(at); return `${year(y)}-${two(m)}-${two(d)}`; },
      shows: { year: "numeric", month: "long", day: "numeric" },
    },
  };

  // "March 2022"; where the calendar of scripts has other words than the page, EDTF.
  for (const unit of Object.values(units)) {
    unit.words = (at) => {
      const date = new Date(unit.start(at) * DAY);
      return date.getUTCFullYear() > 0 ? date.toLocaleDateString("en-GB", { timeZone: "UTC", ...unit.shows }) : unit.edtf(at);
    };
  }

  // The first and the last day that a text may mean, and the text as EDTF; null for what is no date.
  function read(text) {
    const found = FORM.exec(text);
    if (!found) return null;
    const [, years, month, day] = found;
    const y = Number(years.replace(/^y/i, "")), m = Number(month), d = Number(day);
    const unit = units[day ? "day" : month ? "month" : "year"];
    const first = number(y, month ? m : 1, day ? d : 1), at = unit.of(first);
    const [, realMonth, realDay] = civil(first);
    if ((month && realMonth !== m) || (day && realDay !== d)) return null;
    return { first, last: unit.start(at + 1) - 1, edtf: unit.edtf(at) };
  }

  Object.assign(find, { date: read, units });
})(window.timelineFind);
