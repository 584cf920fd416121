using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class ProposalConfiguration :
    IEntityTypeConfiguration<Proposal>,
    IEntityTypeConfiguration<Proposer>,
    IEntityTypeConfiguration<SuggestionItem>,
    IEntityTypeConfiguration<Assignment>,
    IEntityTypeConfiguration<ExtensionRequest>,
    IEntityTypeConfiguration<Contact>,
    IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.Property(p => p.CaseNumber).HasMaxLength(Proposal.CaseNumberMaxLength);
        builder.Property(p => p.Title).HasMaxLength(Proposal.TitleMaxLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.SessionId, p.Kind, p.CaseNumber }).IsUnique();
        builder.HasIndex(p => new { p.Status, p.DueOn });
        builder.HasIndex(p => new { p.HolderKind, p.HolderSectionId });
        builder.HasIndex(p => p.HandlerId);
        // What figures count by, so that PostgreSQL counts in the index alone.
        builder.HasIndex(p => new { p.BureauId, p.SessionId })
            .IncludeProperties(p => new
            {
                p.Status,
                p.Kind,
                p.Role,
                p.LeadSectionId,
                p.HandlerId,
                p.IsKey,
                p.AnsweredOn,
                p.DueOn,
                p.HasMetFaceToFace,
                p.ReferredOn,
                p.Themes,
                p.Id,
            });
        // All that the list and 进度一览 count and order by: it is found without reading the cases themselves.
        builder.HasIndex(p => new
        {
            p.BureauId,
            p.SessionId,
            p.Status,
            p.Kind,
            p.Role,
            p.LeadSectionId,
            p.HandlerId,
            p.AnsweredOn,
            p.DueOn,
            p.Result,
            p.AnswerClass,
            p.Id,
        })
            .HasDatabaseName("IX_Proposals_List");
        builder.HasOne<Bureau>().WithMany().HasForeignKey(p => p.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Session>().WithMany().HasForeignKey(p => p.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Section>().WithMany().HasForeignKey(p => p.LeadSectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(p => p.HandlerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(p => p.SupervisingDeputyId).OnDelete(DeleteBehavior.Restrict);

        // Views over the collections below; EF would take them for relationships of their own.
        builder.Ignore(p => p.AssistingAssignments).Ignore(p => p.AssistingToReassign).Ignore(p => p.SheetsOfLatestRound)
            .Ignore(p => p.Dissatisfactions).Ignore(p => p.UnansweredDissatisfactions);
        builder.HasMany(p => p.Proposers).WithOne().IsRequired();
        builder.HasMany(p => p.Items).WithOne().IsRequired();
        builder.HasMany(p => p.OtherUnits).WithOne().IsRequired();
        builder.HasMany(p => p.Assignments).WithOne().IsRequired();
        builder.HasMany(p => p.TransferRequests).WithOne().IsRequired();
        builder.HasMany(p => p.Extensions).WithOne().IsRequired();
        builder.HasMany(p => p.Notices).WithOne().IsRequired();
        builder.HasMany(p => p.Rounds).WithOne().IsRequired();
        builder.HasMany(p => p.Contacts).WithOne().IsRequired();
        builder.HasMany(p => p.Replies).WithOne().HasForeignKey(r => r.ProposalId);
        builder.HasMany(p => p.Sheets).WithOne().HasForeignKey(s => s.ProposalId);
        builder.HasMany(p => p.Deadlines).WithOne().HasForeignKey(d => d.ProposalId);
        builder.HasMany(p => p.WorkItems).WithOne().HasForeignKey(w => w.ProposalId);
        builder.HasMany(p => p.Events).WithOne().HasForeignKey(e => e.ProposalId);
    }

    public void Configure(EntityTypeBuilder<Proposer> builder) => builder.Property(p => p.Name).HasMaxLength(Proposer.NameMaxLength);

    public void Configure(EntityTypeBuilder<SuggestionItem> builder)
    {
        builder.Property(i => i.Heading).HasMaxLength(SuggestionItem.HeadingMaxLength);
        builder.HasOne<Section>().WithMany().HasForeignKey(i => i.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("ProposalId")
            .IncludeProperties(nameof(SuggestionItem.AnsweredOn), nameof(SuggestionItem.Adoption), nameof(SuggestionItem.IsImplemented));
    }

    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.HasOne<Section>().WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.SectionId, a.Status });
    }

    public void Configure(EntityTypeBuilder<ExtensionRequest> builder) => builder.HasIndex(e => e.Status);

    public void Configure(EntityTypeBuilder<Contact> builder) => builder.Property(c => c.Opinion).HasMaxLength(Contact.TextMaxLength);

    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.Property(d => d.Key).HasMaxLength(40);
        builder.Property(d => d.WaitsFor).HasMaxLength(WorkHolder.KeyMaxLength);
        builder.Property(d => d.Why).HasMaxLength(Deadline.WhyMaxLength);
        builder.HasIndex(d => new { d.ProposalId, d.Key });
        // What the day's work looks at: the open ones by date.
        builder.HasIndex(d => d.DueOn).HasFilter("\"MetOn\" IS NULL AND \"SupersededAt\" IS NULL");
        // How long sections take is worked out from those that are done.
        builder.HasIndex(d => d.ProposalId).HasFilter("\"MetOn\" IS NOT NULL AND \"SupersededAt\" IS NULL")
            .IncludeProperties(d => new { d.Kind, d.BaseOn, d.MetOn, d.PausedDays, d.ResponsibleKind, d.ResponsibleSectionId });
        builder.HasOne(d => d.SupersededBy).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StatutoryDeadline>().WithMany().HasForeignKey(d => d.StatutoryDeadlineId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(d => d.WhyLines);
    }
}
