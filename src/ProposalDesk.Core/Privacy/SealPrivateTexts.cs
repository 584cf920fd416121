using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProposalDesk.Core.Privacy;

/// <summary>Encrypts private texts as the last thing before they are written.</summary>
public sealed class SealPrivateTexts(PersonalSeal seal) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Seal(eventData.Context!);

        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Seal(eventData.Context!);

        return new(result);
    }

    private void Seal(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Metadata.GetProperties())
            {
                if (property.ClrType == typeof(PrivateText) && entry.CurrentValues[property] is PrivateText text)
                {
                    text.SealWith(seal);
                }
            }
        }
    }
}
