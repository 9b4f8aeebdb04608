/// Tables as files that spreadsheets read: CSV and XLSX. Values keep their kind, so that a number
/// stays a number and a day a day; words stay words even when they look like a formula.
@NullMarked
package org.daybook.app.sheet;

import org.jspecify.annotations.NullMarked;
