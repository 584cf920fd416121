using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// The case among the people who are there (domain.md §1): what waits for somebody who has gone falls to the next above,
/// section head → supervising leader → Director. Who may, who has it now and the first page all take it from here.
/// </summary>
public sealed partial class Proposal
{
    private readonly List<string> _moved = [];

    /// <summary>Null where nobody asked: then whoever the case names is taken to be there.</summary>
    internal Roster? House { get; private set; }

    /// <summary>
    /// Looks at the case among these people; every load does. Steps of a review that lost their holder take the next one.
    /// </summary>
    public void SeatIn(Roster house)
    {
        House = house;
        InOrder();
        foreach (var step in PendingSteps())
        {
            var before = step.HolderText;
            if (step.SeatIn(SupervisingDeputyId, house))
            {
                _moved.Add($"{step.Kind.Label()}由{before}转到{step.HolderText}");
            }
        }
    }

    /// <summary>
    /// A database hands rows back in any order; sentences, pages and papers name people, letters and opinions in theirs.
    /// Whoever reads a case without <see cref="SeatIn"/> asks for it.
    /// </summary>
    public Proposal InOrder()
    {
        _proposers.Sort((a, b) => a.Order.CompareTo(b.Order));
        _items.Sort((a, b) => a.Order.CompareTo(b.Order));
        _otherUnits.Sort((a, b) => a.Id.CompareTo(b.Id));
        _assignments.Sort((a, b) => a.Id.CompareTo(b.Id));
        _transferRequests.Sort((a, b) => a.Id.CompareTo(b.Id));
        _extensions.Sort((a, b) => a.Id.CompareTo(b.Id));
        _notices.Sort((a, b) => a.Id.CompareTo(b.Id));
        _rounds.Sort((a, b) => a.Id.CompareTo(b.Id));
        _contacts.Sort((a, b) => a.Id.CompareTo(b.Id));
        _sheets.Sort((a, b) => a.Id.CompareTo(b.Id));
        _deadlines.Sort((a, b) => a.Id.CompareTo(b.Id));
        _replies.Sort((a, b) => a.Number.CompareTo(b.Number));
        _replies.ForEach(r => r.PutInOrder());

        return this;
    }

    /// <summary>Brings who has it now in step with the people who are there, and says so in the history.</summary>
    /// <returns>False where nothing moved.</returns>
    public bool FollowHouse(DateTime now)
    {
        var before = HolderText;
        Settle();
        if (HolderText != before && _moved.Count == 0)
        {
            _moved.Add($"由{before}转到{HolderText}");
        }

        return SayWhatMoved(now);
    }

    internal bool SayWhatMoved(DateTime now)
    {
        if (_moved.Count == 0)
        {
            return false;
        }

        Move(ProposalStep.HandOver, Actor.Desk(now), $"因人员变动，{string.Join("，", _moved)}");
        _moved.Clear();

        return true;
    }

    /// <summary>True for a head of the section, or for whoever is next above while it has none.</summary>
    public bool IsHeadedBy(Capacity capacity, long? sectionId) => Relations.IsHeadedBy(capacity, sectionId, SupervisingDeputyId, House);
}
