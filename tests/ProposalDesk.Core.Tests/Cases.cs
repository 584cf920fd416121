using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Tests;

/// <summary>Carries a case to the stage a test begins at, always through the public steps.</summary>
internal sealed class Cases(People people)
{
    public static readonly Section DataSection = People.Section(1, "数据资源科");
    public static readonly Section IndustrySection = People.Section(2, "产业发展科");

    public Proposal Received(
        HandlingRole role = HandlingRole.Lead, int proposers = 1, int items = 2, bool isKey = false,
        ProposalKind kind = ProposalKind.CppccProposal, DateOnly? due = null) => Proposal.Receive(
        new ProposalReceipt
        {
            BureauId = 1,
            SessionId = 1,
            Kind = kind,
            CaseNumber = "85",
            Authorship = proposers > 1 ? AuthorshipType.Joint : AuthorshipType.Individual,
            Title = "关于推进政务数据共享的建议",
            Proposers = [.. Enumerable.Range(1, proposers).Select(i => new ProposalReceipt.ProposerEntry(ProposerType.Person, $"委员{i}"))],
            Items = [.. Enumerable.Range(1, items).Select(i => new ProposalReceipt.ItemEntry($"{i}", $"第{i}条标题", "说明"))],
            Role = role,
            LeadUnit = role == HandlingRole.Assist ? "市卫生健康委" : null,
            IsKey = isKey,
            ReferredOn = People.FirstDay,
            GivenDueOn = due,
        },
        people.Year,
        people.As("clerk"));

    public AssignmentPlan Plan(Section? lead = null, params Section[] assisting) => new(
        lead ?? DataSection, 6, "吴刚", null, [.. assisting.Select(s => new AssignmentPlan.AssistingSection(s, people.Today.AddDays(20)))],
        new Dictionary<long, long>());

    public Proposal InHandling(HandlingRole role = HandlingRole.Lead, int proposers = 1, bool isKey = false, Section? assisting = null)
    {
        var proposal = Received(role, proposers, isKey: isKey);
        proposal.Assign(assisting is null ? Plan() : Plan(DataSection, assisting), people.As("clerk"));
        proposal.Accept(people["handler1"], people.As("head1"));

        return proposal;
    }

    public void Contact(Proposal proposal, ContactPhase phase = ContactPhase.Before, ContactMode mode =
        ContactMode.Meeting, params int[] proposers) =>
        proposal.RecordContact(
            new ContactEntry(phase, mode, people.Today, "局会议室", proposers.Length == 0 ? [1] : proposers, null, "王宁", "希望尽快打通", null),
            people.As("handler1"));

    public static ReplyContent Content(int items = 2, string answerClass = "A", params ReplyContent.CommitmentEntry[] commitments) => new(
        "收悉，现答复如下：",
        [.. Enumerable.Range(1, items).Select(i => new ReplyContent.ItemAnswer(i, $"第{i}条的答复。", Adoption.Adopted, null))],
        null,
        "感谢您的关心。",
        answerClass,
        Disclosure.Public,
        null,
        commitments);

    public Proposal UnderReview(
        HandlingRole role = HandlingRole.Lead, int proposers = 1, bool isKey = false, bool consulted = true, string drafter = "handler1",
        params ReplyContent.CommitmentEntry[] commitments)
    {
        var proposal = InHandling(role, proposers, isKey);
        if (consulted && role != HandlingRole.Assist)
        {
            Contact(proposal);
            Contact(proposal, ContactPhase.During, ContactMode.Telephone);
        }

        Submit(proposal, drafter, commitments);

        return proposal;
    }

    public Reply Submit(Proposal proposal, string drafter = "handler1", params ReplyContent.CommitmentEntry[] commitments)
    {
        var reply = proposal.StartReply(Content(2, commitments.Length > 0 ? "B" : "A", commitments), people.As(drafter));
        proposal.SubmitForReview(
            reply, people.Year.AnswerClasses, ReviewChain.For(proposal, reply, people.Roster, people.Year), null, people.As(drafter));

        return reply;
    }

    public CollectiveMinutes Minutes => new(people.Today, "周敏、钱立", "评议通过");

    public Proposal ReadyToSign(HandlingRole role = HandlingRole.Lead, int proposers = 1)
    {
        var proposal = UnderReview(role, proposers);
        AgreeUpToSignature(proposal);

        return proposal;
    }

    public void AgreeUpToSignature(Proposal proposal)
    {
        proposal.Agree(null, null, people.As("head1"));
        proposal.Agree(null, Minutes, people.As("clerk"));
    }

    public void Sign(Proposal proposal, string signer = "deputy1", string number = "某数函〔2021〕1号")
    {
        var addressees = proposal.Role == HandlingRole.Assist
            ? [new Delivery { Order = 1, Recipient = RecipientKind.LeadUnit, Name = proposal.LeadUnit! }]
            : proposal.Proposers.Select(p =>
                new Delivery { Order = p.Order, Recipient = RecipientKind.Proposer, Name = p.Name, ProposerOrder = p.Order }).ToList();
        proposal.Sign(number, addressees, people.As(signer));
        proposal.SignedReply!.AttachLetter(77);
    }

    public static void SignAs(Proposal proposal, Core.Accounts.Actor actor) => proposal.Sign("某数函〔2021〕1号", [], actor);

    public void Send(Proposal proposal) => proposal.Send(
        [.. proposal.SignedReply!.Deliveries.Select(d => new DeliveryEntry(d.Order, DeliveryMode.InPerson, people.Today, "本人签收"))],
        people.Year,
        people.Calendar.AddWorkingDays(people.Today, people.Year.FeedbackDays),
        people.As("clerk"));

    public Proposal AwaitingFeedback(int proposers = 1)
    {
        var proposal = ReadyToSign(proposers: proposers);
        Sign(proposal);
        Send(proposal);

        return proposal;
    }

    public void Rate(Proposal proposal, int proposer, FeedbackRating rating, string? comment = null)
    {
        var sheet = proposal.Sheets.Where(s => s.ProposerOrder == proposer).MaxBy(s => s.RoundNumber)!;
        proposal.RecordRating(sheet, rating, comment, people.Year, people.Member(sheet.ProposerName));
    }

    /// <summary>Consults, drafts, reviews, signs and sends the reply of the round that is open.</summary>
    public void AnswerAgain(Proposal proposal, string number)
    {
        foreach (var one in ConsultationGate.NotMet(proposal.ConsultationFacts()).ToList())
        {
            Contact(proposal, ContactPhase.During, ContactMode.Meeting, one.ProposerOrder);
        }

        Submit(proposal);
        AgreeUpToSignature(proposal);
        Sign(proposal, number: number);
        Send(proposal);
    }
}
