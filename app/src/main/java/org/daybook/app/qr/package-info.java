/// Short texts as QR codes, without saying on what they are drawn: screen and paper do that.
@NullMarked
package org.daybook.app.qr;

import org.jspecify.annotations.NullMarked;
