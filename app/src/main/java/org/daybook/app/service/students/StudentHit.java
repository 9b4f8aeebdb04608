package org.daybook.app.service.students;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A student that a search found.
public record StudentHit(
    UUID studentId,
    String name,
    String code,
    @Nullable String phone,
    @Nullable LocalDate birthDate,
    boolean guest) {}
