package org.daybook.model.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The words that [ArchitectureRules] are written in.
final class ArchitectureTerms {
  private static final int MOST_PARAMETERS = 7;
  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");
  private static final Set<String> CHANCE = Set.of("randomUUID", "systemUTC", "systemDefaultZone");

  /// Where a program starts and its objects are made: `main` and the `Wiring` classes, with what is
  /// nested in them.
  static final DescribedPredicate<JavaClass> STARTING_CLASSES =
      DescribedPredicate.describe("starting classes", ArchitectureTerms::isStarting);

  private ArchitectureTerms() {}

  static DescribedPredicate<JavaClass> anyClass() {
    return DescribedPredicate.alwaysTrue();
  }

  static DescribedPredicate<JavaClass> aCommand() {
    return DescribedPredicate.describe(
        "commands",
        type ->
            !type.isInterface()
                && type.getAllRawInterfaces().stream()
                    .anyMatch(it ->
                        it.getSimpleName().equals("Command")
                            && it.getPackageName().startsWith("org.daybook.model")));
  }

  static DescribedPredicate<JavaAccess<?>> method(String owner, String name) {
    return DescribedPredicate.describe(
        owner + "." + name,
        access -> access.getTargetOwner().getName().equals(owner) && access.getName().equals(name));
  }

  /// Formatting without a language, which is then the machine's.
  static DescribedPredicate<JavaAccess<?>> theMachinesLanguage() {
    return method("java.lang.String", "formatted")
        .or(
            DescribedPredicate.describe(
                "String.format without a language",
                access ->
                    method("java.lang.String", "format").test(access)
                        && access instanceof JavaMethodCall call
                        && !call.getTarget()
                            .getRawParameterTypes()
                            .getFirst()
                            .isEquivalentTo(Locale.class)))
        .as("the machine's language");
  }

  static DescribedPredicate<JavaAccess<?>> aStandardStream() {
    return method("java.lang.System", "out").or(method("java.lang.System", "err"));
  }

  static DescribedPredicate<JavaAccess<?>> theTimeOrChance() {
    return DescribedPredicate.describe(
        "the system's time or chance",
        access ->
            switch (access.getTargetOwner().getName()) {
              case "java.util.UUID", "java.time.Clock" -> CHANCE.contains(access.getName());
              case "java.lang.System" -> access.getName().equals("currentTimeMillis");
              case "java.lang.Math" -> access.getName().equals("random");
              case String owner when owner.startsWith("java.time.") -> isNowWithoutClock(access);
              default -> false;
            });
  }

  static ArchCondition<JavaClass> beNullMarked() {
    return new ArchCondition<>("be in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var marked =
            type.getPackage()
                .tryGetPackageInfo()
                .filter(it -> it.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .isPresent();
        var message = type.getPackageName() + " has no package-info with @NullMarked";
        events.add(new SimpleConditionEvent(type, marked, message));
      }
    };
  }

  static ArchCondition<JavaClass> haveShortConstructors() {
    return new ArchCondition<>("have constructors of at most seven parameters") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        // The components of a record are its content, not its collaborators.
        if (type.isRecord() || type.isEnum()) {
          return;
        }
        for (var constructor : type.getConstructors()) {
          var holds = constructor.getRawParameterTypes().size() <= MOST_PARAMETERS;
          var message = constructor.getFullName() + " has more";
          events.add(new SimpleConditionEvent(type, holds, message));
        }
      }
    };
  }

  static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  /// Fields, parameters, results, and what is called or read: all that stays in the bytecode. What
  /// a method does with its own variables only the sources tell.
  static ArchCondition<JavaClass> touchFloatingPoint() {
    return new ArchCondition<>("touch float or double") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var declared =
            Stream.concat(
                type.getFields().stream()
                    .filter(it -> isFloating(it.getRawType()))
                    .map(JavaField::getFullName),
                type.getCodeUnits().stream()
                    .filter(it -> hasFloating(it.getRawReturnType(), it.getRawParameterTypes()))
                    .map(JavaCodeUnit::getFullName));
        var used =
            type.getAccessesFromSelf().stream()
                .filter(ArchitectureTerms::isOfFloating)
                .map(JavaAccess::getDescription);
        Stream.concat(declared, used)
            .forEach(it -> events.add(SimpleConditionEvent.satisfied(type, it)));
      }
    };
  }

  private static boolean isOfFloating(JavaAccess<?> access) {
    return switch (access.getTarget()) {
      case CodeUnitAccessTarget unit ->
          isFloating(unit.getOwner())
              || hasFloating(unit.getRawReturnType(), unit.getRawParameterTypes());
      case FieldAccessTarget field -> isFloating(field.getRawType());
      default -> false;
    };
  }

  private static boolean hasFloating(JavaClass result, List<JavaClass> parameters) {
    return isFloating(result) || parameters.stream().anyMatch(ArchitectureTerms::isFloating);
  }

  private static boolean isNowWithoutClock(JavaAccess<?> access) {
    return access.getName().equals("now")
        && access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
  }

  private static boolean isStarting(JavaClass type) {
    var outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return outermost.getSimpleName().endsWith("Wiring")
        || outermost
            .tryGetMethod("main", String[].class)
            .filter(it -> it.getModifiers().contains(JavaModifier.STATIC))
            .isPresent();
  }
}
