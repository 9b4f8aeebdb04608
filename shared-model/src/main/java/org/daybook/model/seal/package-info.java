/// Business days that the centre has sealed: what they hold, who has still to report, and what came
/// afterwards. The rules that write these rows are those of what happened.
@NullMarked
package org.daybook.model.seal;

import org.jspecify.annotations.NullMarked;
