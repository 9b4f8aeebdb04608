/// `./daybook run`: a whole Daybook on one machine. PostgreSQL, the sync server and one enrolled
/// desk start in one process, over a demonstration organisation in which everybody is invented.
@NullMarked
package org.daybook.installer.run;

import org.jspecify.annotations.NullMarked;
