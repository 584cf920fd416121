using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Submissions;

/// <summary>Tells those who watch from outside that a report has arrived and can be opened.</summary>
public sealed class TellObservers(DeskContext db)
{
    /// <summary>Added, not saved.</summary>
    public async Task OfSubmissionAsync(HandlingYear year, StatutoryDeadline date, Submission submission, Actor actor, CancellationToken ct)
    {
        var text = $"{year.Year}年{date.Kind.Label()}{submission.SubmittedOn.InShort()}已报送{submission.Recipient}，签发件可以打开查看。";
        foreach (var observer in (await Roster.LoadAsync(db, ct)).With(DeskRole.Observer))
        {
            // One struck out and recorded anew has arrived anew.
            var key = string.Create(CultureInfo.InvariantCulture, $"submitted:{date.Id}:{date.Submissions.Count}:{observer.UserId}");
            db.Outbox.Add(OutboxMessage.InApp(
                key, observer.UserId, null, text, new OutsideWords($"{year.Year}年{date.Kind.Label()}已报送", text), actor.Now,
                places: [date.Kind.Place(year.Year)]));
        }
    }
}
