package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.Schedule;
import org.junit.jupiter.api.Test;

/** A run goes on under the terms that it was saved with; files of earlier versions do not say how the gradient was bounded. */
class TrainingTermsTest {

    private static final Training TRAINING = Training.with(Adam.standard(), 0.01).batchSize(16);
    private static final String BEFORE = TrainingTerms.of(TRAINING).replaceAll(", clipping by norm .*", "");

    @Test
    void boundsOfTheGradientAndTheWeightsAreTerms() {
        assertMessage(
                "it was written by another training: max-norm was 3.0, is 0.0; clipping by norm was 0.5, is 0.0",
                () -> TrainingTerms.check(TrainingTerms.of(TRAINING.clipNorm(0.5).maxNorm(3)), TRAINING));
        assertMessage(
                "it was written by another training: clipping by value was 0.0, is 2.0",
                () -> TrainingTerms.check(TrainingTerms.of(TRAINING), TRAINING.clipValue(2)));
        TrainingTerms.check(TrainingTerms.of(TRAINING.clipNorm(0.5)), TRAINING.clipNorm(0.5).epochs(99));
    }

    @Test
    void filesOfEarlierVersionsAreTaken() {
        TrainingTerms.check(BEFORE, TRAINING.clipNorm(0.5));
        assertMessage(
                "it was written by another training: batch size was 16, is 8",
                () -> TrainingTerms.check(BEFORE, TRAINING.batchSize(8)));
    }

    @Test
    void everythingElseStaysWhenTheRuleChanges() {
        Training training = TRAINING.clipNorm(0.5).maxNorm(3).accumulation(2).epochs(7).seed(9).validation(0.2)
                .earlyStop(4).rollback(2, 0.5).schedule(Schedule.constant(0.3));
        Training changed = training.optimizer(AdamW.standard());
        assertEquals(AdamW.standard(), changed.optimizer());
        assertEquals(training, changed.optimizer(training.optimizer()));
    }
}
