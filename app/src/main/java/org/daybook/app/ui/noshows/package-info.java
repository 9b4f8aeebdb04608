/// Who did not come and waits for a decision about the price: the branch's queue, where the absence
/// policy leaves that to a person.
@NullMarked
package org.daybook.app.ui.noshows;

import org.jspecify.annotations.NullMarked;
