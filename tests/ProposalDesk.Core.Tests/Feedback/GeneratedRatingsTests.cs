using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Feedback;

/// <summary>
/// Ratings by one to three proposers over several rounds, online and on paper, before and after every letter, signature,
/// decision and closing. What should hold is worked out beside the case, from what was said and sent alone.
/// </summary>
public class GeneratedRatingsTests
{
    private static readonly Action<Course>[] _moves =
    [
        .. from proposer in new[] { 1, 2, 3 }
           from rating in new[] { FeedbackRating.Satisfied, FeedbackRating.Dissatisfied }
           from way in Enum.GetValues<Way>()
           select new Action<Course>(c => c.Rate(proposer, rating, way)),
        c => c.Sign(),
        c => c.Send(),
        c => c.Send(),
        c => c.WaitAndClose(),
        c => c.Decide(again: true),
        c => c.Decide(again: false),
        c => c.VoidLetter(),
    ];

    [Theory]
    [InlineData(1, 400)]
    [InlineData(2, 700)]
    [InlineData(3, 700)]
    public void Nothing_is_closed_over_an_unanswered_dissatisfaction_and_whoever_is_dissatisfied_is_in_the_panel(int proposers, int courses)
    {
        var reached = new HashSet<string>();
        for (var seed = 0; seed < courses; seed++)
        {
            var random = new Random(seed);
            var course = new Course(proposers);
            for (var step = 0; step < 14; step++)
            {
                _moves[random.Next(_moves.Length)](course);
                course.Check(seed);
                reached.Add(
                    $"{course.Proposal.Status} {course.Proposal.RoundNumber > 1} {course.Proposal.HolderKind == HolderKind.Director}");
            }
        }

        // Otherwise the courses would prove nothing about these.
        Assert.Contains("Closed True False", reached);
        Assert.Contains("Closed False False", reached);
        Assert.Contains("AwaitingFeedback True True", reached);
        Assert.Contains("Signed True False", reached);
    }

    private enum Way
    {
        /// <summary>By the link of the first sheet the proposer got.</summary>
        OldestLink,
        NewestLink,

        /// <summary>On the first sheet, signed the day it came and entered today.</summary>
        OldPaper,

        /// <summary>On the newest sheet, signed today.</summary>
        NewPaper,
    }

    private sealed class Course
    {
        private readonly People _people = new();
        private readonly Cases _cases;
        private readonly List<Said> _said = [];
        private readonly List<(int Round, int Signed, DateOnly SentOn)> _letters = [];
        private int _clock;
        private int _decided = -1;
        private int _signed;
        private int _number = 1;

        public Course(int proposers)
        {
            _cases = new Cases(_people);
            Proposal = _cases.AwaitingFeedback(proposers);
            _letters.Add((1, -1, _people.Today));
        }

        public Proposal Proposal { get; }

        public void Rate(int proposer, FeedbackRating rating, Way way)
        {
            var sheets = Proposal.Sheets.Where(s => s.ProposerOrder == proposer).OrderBy(s => s.RoundNumber).ToList();
            if (sheets.Count == 0)
            {
                return;
            }

            var sheet = way is Way.OldestLink or Way.OldPaper ? sheets[0] : sheets[^1];
            var signedOn = way == Way.OldPaper ? sheet.SentOn : _people.Today;
            var isPaper = way is Way.OldPaper or Way.NewPaper;
            try
            {
                if (isPaper)
                {
                    Proposal.EnterPaperSheet(sheet, rating, null, signedOn, 5, _people.Year, _people.As("clerk"));
                }
                else if (Proposal.RecordRating(sheet, rating, null, _people.Year, _people.Member(sheet.ProposerName)) is null)
                {
                    return;
                }
            }
            catch (RuleViolationException)
            {
                return;
            }

            var letter = _letters[^1];
            var round = letter.Round > sheet.RoundNumber && (!isPaper || signedOn >= letter.SentOn) ? letter.Round : sheet.RoundNumber;
            _said.Add(new(proposer, round, rating, signedOn, _clock++));
            _people.NextDay();
        }

        public void Sign()
        {
            if (Proposal.Status != ProposalStatus.InHandling)
            {
                return;
            }

            foreach (var one in ConsultationGate.NotMet(Proposal.ConsultationFacts()).ToList())
            {
                _cases.Contact(Proposal, ContactPhase.During, ContactMode.Meeting, one.ProposerOrder);
            }

            _cases.Submit(Proposal);
            _cases.AgreeUpToSignature(Proposal);
            _cases.Sign(Proposal, number: $"某数函〔2021〕{++_number}号");
            _signed = _clock++;
        }

        public void Send()
        {
            if (Proposal.Status == ProposalStatus.Signed)
            {
                _cases.Send(Proposal);
                _letters.Add((Proposal.RoundNumber, _signed, _people.Today));
                _people.NextDay();
            }
        }

        public void VoidLetter()
        {
            if (Proposal.Status == ProposalStatus.Signed)
            {
                Proposal.VoidReply("重写", _people.As("deputy1"));
            }
        }

        public void WaitAndClose()
        {
            _people.NextDay(20);
            DeadlineBook.Refresh(Proposal, _people.Year, _people.Calendar, _people.Now);
            try
            {
                Proposal.Close(_people.As("clerk"));
            }
            catch (RuleViolationException)
            {
                // Refused is as good as not offered.
            }
        }

        public void Decide(bool again)
        {
            if (!ProposalWorkflow.StepsFor(Proposal, _people.As("director")).Contains(ProposalStep.CloseDissatisfied))
            {
                return;
            }

            if (again)
            {
                Proposal.OrderFurtherRound("再办一次", _people.Year, _people.As("director"));
            }
            else
            {
                Proposal.CloseDissatisfied("条件所限", _people.As("director"));
                _decided = _clock++;
            }
        }

        public void Check(int seed)
        {
            var inForce = _said.GroupBy(s => s.Proposer)
                .Select(g => g.Where(s => s.Round == g.Max(x => x.Round)).OrderBy(s => s.SignedOn).ThenBy(s => s.At).Last())
                .Where(s => s.Rating == FeedbackRating.Dissatisfied).ToList();
            var unanswered = inForce.Where(s => s.At > _decided && !_letters.Any(l => l.Round > s.Round && l.Signed > s.At))
                .Select(s => s.Proposer).Order().ToList();
            var told = $"seed {seed}: {string.Join("；", Proposal.Events.TakeLast(8).Select(e => e.Text))}";

            Assert.True(inForce.Select(s => (s.Proposer, s.Round)).Order()
                .SequenceEqual(Proposal.Dissatisfactions.Select(d => (d.ProposerOrder, d.RoundNumber))), told);
            Assert.True(unanswered.SequenceEqual(Proposal.UnansweredDissatisfactions.Select(d => d.ProposerOrder)), told);
            if (unanswered.Count > 0)
            {
                Assert.True(Proposal.Status is ProposalStatus.InHandling or ProposalStatus.Signed
                    || (Proposal.Status == ProposalStatus.AwaitingFeedback && Proposal.HolderKind == HolderKind.Director), told);
                Assert.DoesNotContain(ProposalStep.Close, ProposalWorkflow.StepsFor(Proposal, _people.As("clerk")));
            }
            else
            {
                Assert.True(Proposal is not { Status: ProposalStatus.InHandling } and not { HolderKind: HolderKind.Director }, told);
            }
        }

        private sealed record Said(int Proposer, int Round, FeedbackRating Rating, DateOnly SignedOn, int At);
    }
}
