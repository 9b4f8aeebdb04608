/// Who changed what, as screens show it.
@NullMarked
package org.daybook.app.service.audit;

import org.jspecify.annotations.NullMarked;
