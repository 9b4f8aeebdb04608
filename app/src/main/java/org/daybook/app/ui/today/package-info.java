/// Today: the branch's sessions on a time line, what is missing, and what comes next. It reads the
/// replica, keeps itself live, and everything on it leads somewhere.
@NullMarked
package org.daybook.app.ui.today;

import org.jspecify.annotations.NullMarked;
