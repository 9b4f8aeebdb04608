/// Sessions of a day, their registers, and what people do with them.
@NullMarked
package org.daybook.app.service.rollcall;

import org.jspecify.annotations.NullMarked;
