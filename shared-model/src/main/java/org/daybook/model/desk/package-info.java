/// The desk's protocol logic without I/O: capture, replay, outbox, rebase, when to talk.
@NullMarked
package org.daybook.model.desk;

import org.jspecify.annotations.NullMarked;
