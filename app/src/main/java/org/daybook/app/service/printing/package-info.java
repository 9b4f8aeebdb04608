/// What waits for the receipt printer. A sale is saved before anything is printed, and waits for
/// nothing that happens here; what is to be printed is kept beside the journal until it is.
@NullMarked
package org.daybook.app.service.printing;

import org.jspecify.annotations.NullMarked;
