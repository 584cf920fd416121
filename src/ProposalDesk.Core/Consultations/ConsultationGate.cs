using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Consultations;

/// <summary>
/// What must have been talked over before a reply is signed (domain.md §3.4): in the first round a 办前 and a 办中
/// contact with the first proposer, at least one face to face; in a further round one new contact, face to face.
/// Warned at submission, refused at the last review before signature; the Director may waive it with a reason.
/// </summary>
public static class ConsultationGate
{
    /// <summary>What is still missing, as sentences; empty when the gate is open.</summary>
    public static IReadOnlyList<string> Missing(Proposal proposal)
    {
        if (proposal.Role == HandlingRole.Assist || proposal.CurrentRound.ConsultationWaiver is not null)
        {
            return [];
        }

        var contacts = proposal.Contacts
            .Where(c => c.Counts && c.RoundNumber == proposal.RoundNumber && c.TookPart(proposal.FirstProposer.Order))
            .ToList();
        var first = proposal.Kind.FirstProposer();
        var missing = new List<string>();

        if (proposal.RoundNumber == 1)
        {
            if (!contacts.Any(c => c.Phase == ContactPhase.Before))
            {
                missing.Add($"还没有与{first}的办前沟通记录");
            }

            if (!contacts.Any(c => c.Phase == ContactPhase.During))
            {
                missing.Add($"还没有与{first}的办中沟通记录");
            }
        }

        if (!contacts.Any(c => c.Mode.IsFaceToFace()))
        {
            missing.Add(proposal.RoundNumber == 1 ? $"还没有与{first}当面沟通" : $"重新办理还没有与{first}当面沟通");
        }

        return missing;
    }

    /// <summary>The phase the next contact most likely belongs to: what the gate misses, else what fits where the case stands.</summary>
    public static ContactPhase SuggestedPhase(Proposal proposal)
    {
        if (proposal.Status is ProposalStatus.AwaitingFeedback or ProposalStatus.Closed)
        {
            return ContactPhase.After;
        }

        var phases = proposal.Contacts.Where(c => c.Counts && c.RoundNumber == proposal.RoundNumber).Select(c => c.Phase).ToHashSet();

        return phases.Contains(ContactPhase.Before) ? ContactPhase.During : ContactPhase.Before;
    }
}
