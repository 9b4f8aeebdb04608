package org.daybook.model.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.daybook.model.testkit.ArchitectureTerms.STARTING_CLASSES;
import static org.daybook.model.testkit.ArchitectureTerms.aCommand;
import static org.daybook.model.testkit.ArchitectureTerms.aStandardStream;
import static org.daybook.model.testkit.ArchitectureTerms.anyClass;
import static org.daybook.model.testkit.ArchitectureTerms.beNullMarked;
import static org.daybook.model.testkit.ArchitectureTerms.haveShortConstructors;
import static org.daybook.model.testkit.ArchitectureTerms.method;
import static org.daybook.model.testkit.ArchitectureTerms.theMachinesLanguage;
import static org.daybook.model.testkit.ArchitectureTerms.theTimeOrChance;
import static org.daybook.model.testkit.ArchitectureTerms.touchFloatingPoint;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;

/// What dependencies and names may be in every module. Each module's `ArchitectureTest` extends
/// this class and says which packages are its own; a rule about packages that a module lacks holds
/// there.
public abstract class ArchitectureRules {
  private static final String[] SCREENS = {
    "org.daybook.app.ui..", "org.daybook.installer.tour..", "org.daybook.installer.bench.."
  };
  private static final String[] STORES = {
    "org.daybook.app.replica..", "org.daybook.server.store..", "org.daybook.installer.."
  };

  @ArchTest
  static final ArchRule noPackageCycles =
      slices()
          .matching("org.daybook.(**)")
          .should()
          .beFreeOfCycles()
          .because("a cycle of packages can only be understood, tested and changed as one");

  @ArchTest
  static final ArchRule screensDoNotKnowSiblings =
      slices()
          .matching("org.daybook.app.ui.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage(
                  "org.daybook.app.ui.shell..",
                  "org.daybook.app.ui.window..",
                  "org.daybook.app.ui.gallery.."),
              anyClass())
          .ignoreDependency(
              anyClass(),
              resideInAnyPackage(
                  "org.daybook.app.ui.fx..",
                  "org.daybook.app.ui.control..",
                  "org.daybook.app.ui.text.."))
          .because("a feature that imports its sibling cannot be changed alone");

  @ArchTest
  static final ArchRule servicesDoNotKnowScreens =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.daybook.app.service..",
              "org.daybook.app.replica..",
              "org.daybook.app.journal..",
              "org.daybook.app.sync..",
              "org.daybook.app.device..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.daybook.app.ui..")
          .because("ui → service → {replica, journal, sync, device} → model, never back");

  @ArchTest
  static final ArchRule edgesDoNotKnowServices =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.daybook.app.replica..",
              "org.daybook.app.journal..",
              "org.daybook.app.device..",
              "org.daybook.app.disk..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.daybook.app.service..")
          .because("ui → service → {replica, journal, sync, device} → model, never back");

  @ArchTest
  static final ArchRule useCasesDoNotKnowHttp =
      noClasses()
          .that()
          .resideInAPackage("org.daybook.server..")
          .and()
          .resideOutsideOfPackages("org.daybook.server", "org.daybook.server.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.daybook.server.http..", "io.javalin..", "jakarta.servlet..")
          .because("http → use cases → store → model; a handler parses, calls and renders");

  @ArchTest
  static final ArchRule javaFxOnlyInScreens =
      noClasses()
          .that()
          .resideOutsideOfPackages(SCREENS)
          .and()
          .doNotHaveSimpleName("DaybookApp")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp..")
          .because("what is not a screen must run headless");

  @ArchTest
  static final ArchRule databasesOnlyInStores =
      noClasses()
          .that()
          .resideOutsideOfPackages(STORES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.hibernate..",
              "org.h2..",
              "org.postgresql..",
              "com.zaxxer..",
              "org.flywaydb..")
          .because("there is one place on each side where a query can be wrong");

  @ArchTest
  static final ArchRule pdfsOnlyFromPaper =
      noClasses()
          .that()
          .resideInAPackage("org.daybook..")
          .and()
          .resideOutsideOfPackage("org.daybook.app.paper..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.pdfbox..")
          .because("a page is laid out once, and paper is what draws it");

  @ArchTest
  static final ArchRule workbooksOnlyFromSheets =
      noClasses()
          .that()
          .resideInAPackage("org.daybook..")
          .and()
          .resideOutsideOfPackage("org.daybook.app.sheet..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dhatim..")
          .because("there is one place where words are kept from becoming formulas");

  @ArchTest
  static final ArchRule httpCallsOnlyInSync =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.daybook.app.sync..", "org.daybook.installer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("okhttp3..")
          .because("only the sync thread talks to the network");

  @ArchTest
  static final ArchRule theModelPerformsNoInput =
      noClasses()
          .that()
          .resideInAPackage("org.daybook.model..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.nio.file..", "java.nio.channels..", "java.net..", "org.slf4j..")
                  .or(
                      DescribedPredicate.describe(
                          "are files", type -> type.getName().startsWith("java.io.File"))))
          .because("the simulator runs this code with disk and network of its own making");

  @ArchTest
  static final ArchRule timeAndChanceAreHandedIn =
      noClasses()
          .that(are(STARTING_CLASSES.negate()))
          .should()
          .accessTargetWhere(theTimeOrChance())
          .because("a test or the simulator must be able to choose them; only Wiring draws them");

  @ArchTest
  static final ArchRule namesOfFilesLast =
      noClasses()
          .that()
          .resideInAPackage("org.daybook.app..")
          .and()
          .resideOutsideOfPackage("org.daybook.app.disk..")
          .should()
          .accessTargetWhere(method("java.nio.file.Files", "move"))
          .because("a name given is only durable when its folder is, which disk sees to");

  @ArchTest
  static final ArchRule oneDoorToTheFxThread =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.daybook.app.ui.fx..", "org.daybook.installer..")
          .should()
          .accessTargetWhere(method("javafx.application.Platform", "runLater"))
          .because("Background and FxThread are where threads change, so that tests can hold them");

  @ArchTest
  static final ArchRule noSleeping =
      noClasses()
          .should()
          .accessTargetWhere(method("java.lang.Thread", "sleep"))
          .because("what is waited for has a condition; a nap is too short or too long");

  @ArchTest
  static final ArchRule nothingAsTheMachineWrites =
      noClasses()
          .that()
          .resideInAnyPackage("org.daybook.app..", "org.daybook.model..")
          .should()
          .accessTargetWhere(theMachinesLanguage())
          .because("figures in names, files and queries are the same on every machine");

  @ArchTest
  static final ArchRule noStandardStreams =
      noClasses()
          .that(are(STARTING_CLASSES.negate()))
          .should()
          .accessTargetWhere(aStandardStream())
          .because("output goes to the log or to a writer that was handed in");

  @ArchTest
  static final ArchRule moneyKnowsOnlyValues =
      noClasses()
          .that()
          .resideInAPackage("org.daybook.model.money..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.daybook..")
                  .and(
                      resideOutsideOfPackages(
                          "org.daybook.model.money..", "org.daybook.model.value..")))
          .because("arithmetic lies below the ledger and the cash desk and can be proved alone");

  @ArchTest
  static final ArchRule moneyIsNeverFloatingPoint =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.daybook.model.money..",
              "org.daybook.model.ledger..",
              "org.daybook.model.cash..",
              "org.daybook.app.service.cash..",
              "org.daybook.app.service.closing..",
              "org.daybook.server.cash..")
          .should(touchFloatingPoint())
          .because("money is a long of minor units; a rounded cent is a lost cent");

  @ArchTest
  static final ArchRule noFloatingPointInRows =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("org.daybook.model..")
          .should()
          .haveRawType(
              DescribedPredicate.describe("float or double", ArchitectureTerms::isFloating))
          .because("a row is the same on every machine and in every digest");

  @ArchTest
  static final ArchRule commandsAreRecords =
      classes()
          .that(are(aCommand()))
          .should()
          .beRecords()
          .because("a command is what somebody said: it never changes and is compared by content");

  @ArchTest
  static final ArchRule controllersDoNotKnowServices =
      noClasses()
          .that()
          .resideInAPackage("org.daybook.app.ui..")
          .and()
          .haveSimpleNameEndingWith("Controller")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.daybook.app.service..",
              "org.daybook.app.replica..",
              "org.daybook.app.journal..",
              "org.daybook.app.sync..")
          .because("a controller only binds; what it binds to is its view model");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes().should(beNullMarked()).because("NullAway looks only where @NullMarked says so");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Impl|Dto|DTO|Misc|Manager|Data|Info)")
          .orShould(
              ArchConditions.resideInAnyPackage(
                  "..util..",
                  "..helper..",
                  "..impl..",
                  "..dto..",
                  "..misc..",
                  "..data..",
                  "..info.."))
          .because("such a name is a drawer for what nobody found the word for");

  @ArchTest
  static final ArchRule constructorsAreShort =
      classes()
          .should(haveShortConstructors())
          .because("more than seven collaborators are several classes");

  @ArchTest
  static final ArchRule noMutableStatics =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("state belongs to an object that Wiring made, and dies with it");
}
