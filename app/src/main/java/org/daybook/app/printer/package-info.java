/// Receipt printers on the network that speak ESC/POS: pictures, the drawer behind them, and what
/// they say of themselves. Nothing here waits for long: whatever a printer does, a call ends.
@NullMarked
package org.daybook.app.printer;

import org.jspecify.annotations.NullMarked;
