using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Replies;

/// <summary>Whom a signed letter goes to (domain.md §3.8).</summary>
public static class Recipients
{
    /// <summary>
    /// Every proposer, or for an assisting case the lead unit; then 督查室, the committee of the kind and our assisting units.
    /// </summary>
    public static IReadOnlyList<Delivery> Of(LetterFacts facts)
    {
        var (proposal, _, _, bureau, _) = facts;
        var wanted = new List<(RecipientKind Kind, string Name, int? Proposer)>();
        if (proposal.Role == HandlingRole.Assist)
        {
            wanted.Add((RecipientKind.LeadUnit, proposal.LeadUnit!, null));
        }
        else
        {
            wanted.AddRange(proposal.Proposers.OrderBy(p => p.Order).Select(p => (RecipientKind.Proposer, p.Name, (int?)p.Order)));
        }

        wanted.Add((RecipientKind.InspectionOffice, bureau.InspectionOffice, null));
        wanted.Add((RecipientKind.Committee, bureau.CommitteeOf(proposal.Kind), null));
        wanted.AddRange(ReplyLetterComposer.AssistingUnitsOf(proposal).Select(name => (RecipientKind.AssistingUnit, name, (int?)null)));
        wanted.AddRange(ReplyLetterComposer.MoreCopiesOf(bureau).Select(name => (RecipientKind.NamedUnit, name, (int?)null)));

        return [.. wanted.Where(w => w.Name.Length > 0)
            .Select((w, i) => new Delivery { Order = i + 1, Recipient = w.Kind, Name = w.Name, ProposerOrder = w.Proposer })];
    }
}
