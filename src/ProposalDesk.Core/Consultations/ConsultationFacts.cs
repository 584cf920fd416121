using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Consultations;

/// <summary>Everything the consultation gate reads of a case, and nothing else; the same however the case was read.</summary>
public sealed record ConsultationFacts
{
    public required ProposalStatus Status { get; init; }

    public required HandlingRole Role { get; init; }

    public required ProposalKind Kind { get; init; }

    public required int RoundNumber { get; init; }

    /// <summary>The Director waived it for this round.</summary>
    public required bool IsWaived { get; init; }

    public required int FirstProposerOrder { get; init; }

    /// <summary>Of this round, without those struck out.</summary>
    public required IReadOnlyList<Talk> Talks { get; init; }

    /// <summary>The proposers whose 不满意 nothing has answered yet.</summary>
    public required IReadOnlyList<Person> Dissatisfied { get; init; }

    /// <summary>By one statement, without the case itself.</summary>
    public static async Task<ConsultationFacts> ForAsync(DeskContext db, long proposalId, CancellationToken ct)
    {
        var dissatisfied = db.UnansweredDissatisfactions();
        var read = await db.Proposals.AsNoTracking().AsSingleQuery().Where(p => p.Id == proposalId).Select(p => new
        {
            p.Status,
            p.Role,
            p.Kind,
            p.RoundNumber,
            IsWaived = p.Rounds.Any(r => r.Number == p.RoundNumber && r.CancelledAt == null && r.ConsultationWaiver != null),
            FirstProposerOrder = p.Proposers.Min(x => x.Order),
            Talks = p.Contacts.Where(c => c.StruckOutReason == null).OrderBy(c => c.Id)
                .Select(c => new { c.RoundNumber, c.Phase, c.Mode, c.ProposerOrders }).ToList(),
            Dissatisfied = dissatisfied.Where(s => s.ProposalId == p.Id).OrderBy(s => s.ProposerOrder)
                .Select(s => new Person(s.ProposerOrder, s.ProposerName)).ToList(),
        }).SingleAsync(ct);

        return new()
        {
            Status = read.Status,
            Role = read.Role,
            Kind = read.Kind,
            RoundNumber = read.RoundNumber,
            IsWaived = read.IsWaived,
            FirstProposerOrder = read.FirstProposerOrder,
            Talks = [.. read.Talks.Where(t => t.RoundNumber == read.RoundNumber).Select(t => new Talk(t.Phase, t.Mode, t.ProposerOrders))],
            Dissatisfied = read.Dissatisfied,
        };
    }

    /// <param name="ProposerOrders">Who took part; see <see cref="Contact.ProposerOrders"/>.</param>
    public sealed record Talk(ContactPhase Phase, ContactMode Mode, string ProposerOrders)
    {
        public bool TookPart(int proposerOrder) => Contact.TookPart(ProposerOrders, proposerOrder);

        /// <summary>Face to face.</summary>
        public bool IsMeetingWith(int proposerOrder) => Mode.IsFaceToFace() && TookPart(proposerOrder);
    }

    public sealed record Person(int ProposerOrder, string Name);
}
