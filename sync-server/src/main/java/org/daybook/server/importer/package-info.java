/// Takes in what other systems export: OneRoster 1.1 and 1.2 CSV bundles and the project's own
/// `schedule.csv`. Reading is strict about what a row says and lenient about what surrounds it;
/// every row that cannot be taken is reported with its file, line and reason. Documented for people
/// in `docs/import.md`.
@NullMarked
package org.daybook.server.importer;

import org.jspecify.annotations.NullMarked;
