using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class RecordsConfiguration :
    IEntityTypeConfiguration<CalendarDay>,
    IEntityTypeConfiguration<OutboxMessage>,
    IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder) => builder.HasKey(d => d.Day);

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(m => m.Key).HasMaxLength(OutboxMessage.KeyMaxLength);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.RecipientUserId, m.DoneAt });
    }

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(StoredFile.NameMaxLength);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.SubjectKey).HasMaxLength(FileSubject.MaxLength);
        builder.HasIndex(f => f.PublicId).IsUnique();
        builder.HasIndex(f => f.ProposalId);
    }
}
