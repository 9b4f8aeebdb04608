/// What somebody did (a command), what was decided about it (a decision) and the rule between.
@NullMarked
package org.daybook.model.command;

import org.jspecify.annotations.NullMarked;
