/// What the centre itself does to its rows: imports, the demo organisation, the command line. It
/// takes the same way as a desk's push: commands, decided by the same rules, in one transaction.
@NullMarked
package org.daybook.server.centre;

import org.jspecify.annotations.NullMarked;
