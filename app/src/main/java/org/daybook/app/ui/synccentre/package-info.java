/// What this desk has saved, sent and learnt: every operation with its state and reason, the last
/// contact, and why a desk is stuck. It reads the outbox and the sync status and decides nothing.
@NullMarked
package org.daybook.app.ui.synccentre;

import org.jspecify.annotations.NullMarked;
