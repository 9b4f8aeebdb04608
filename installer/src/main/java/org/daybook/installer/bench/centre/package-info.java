/// The training centre that the bench works in: its rows, computed from nothing but numbers, and
/// their way into PostgreSQL by COPY, feed lines included, so that a first load of 100,000 rows
/// does not have to be preceded by 100,000 commands.
@NullMarked
package org.daybook.installer.bench.centre;

import org.jspecify.annotations.NullMarked;
