using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class OrganisationConfiguration :
    IEntityTypeConfiguration<Bureau>,
    IEntityTypeConfiguration<Section>,
    IEntityTypeConfiguration<StandIn>,
    IEntityTypeConfiguration<HandlingYear>,
    IEntityTypeConfiguration<StatutoryDeadline>,
    IEntityTypeConfiguration<StatutoryEvent>,
    IEntityTypeConfiguration<Submission>,
    IEntityTypeConfiguration<ReviewRoute>,
    IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<DeskUser>,
    IEntityTypeConfiguration<SignInSession>,
    IEntityTypeConfiguration<KnownDevice>,
    IEntityTypeConfiguration<CalendarLink>
{
    public void Configure(EntityTypeBuilder<Bureau> builder)
    {
        builder.Property(b => b.Name).HasMaxLength(Bureau.NameMaxLength);
        builder.Property(b => b.ReplyFormat).HasConversion<string>().HasMaxLength(10);
        builder.Property(b => b.FactorRoles).HasMaxLength(200);
        builder.Ignore(b => b.RolesWithFactor);
        builder.Property(b => b.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(Section.NameMaxLength);
        builder.HasOne<Bureau>().WithMany().HasForeignKey(s => s.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(s => s.SupervisingDeputyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.BureauId, s.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StandIn> builder)
    {
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(s => s.ForUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(s => s.ByUserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HandlingYear> builder)
    {
        builder.HasOne<Bureau>().WithMany().HasForeignKey(y => y.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(y => new { y.BureauId, y.Year }).IsUnique();
        builder.HasMany(y => y.AnswerClasses).WithOne().IsRequired();
        builder.HasMany(y => y.ReminderRules).WithOne().IsRequired();
        builder.HasMany(y => y.ReviewRoutes).WithOne().IsRequired();
        builder.HasMany(y => y.Checks).WithOne().IsRequired();
        builder.Property(y => y.Version).IsConcurrencyToken();
        builder.HasMany(y => y.StatutoryDeadlines).WithOne().HasForeignKey(d => d.HandlingYearId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<StatutoryDeadline> builder)
    {
        builder.Property(d => d.RecipientNames).HasMaxLength(StatutoryDeadline.RecipientsMaxLength);
        builder.Property(d => d.OpenCasesReason).HasMaxLength(StatutoryDeadline.ReasonMaxLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasMany(d => d.Submissions).WithOne().HasForeignKey("StatutoryDeadlineId").IsRequired();
        builder.HasMany(d => d.Events).WithOne().HasForeignKey("StatutoryDeadlineId").IsRequired();
        builder.Ignore(d => d.Recipients).Ignore(d => d.InForce).Ignore(d => d.StillMissing).Ignore(d => d.First);
    }

    public void Configure(EntityTypeBuilder<StatutoryEvent> builder) =>
        builder.Property(e => e.Text).HasMaxLength(StatutoryEvent.TextMaxLength);

    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(s => s.Evidence).HasMaxLength(Submission.EvidenceMaxLength);
        builder.Property(s => s.StruckOutReason).HasMaxLength(StatutoryDeadline.ReasonMaxLength);
        builder.HasOne(s => s.Document).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.EvidenceFile).WithMany().OnDelete(DeleteBehavior.Restrict);
        // One line in force per recipient, even when two record it in the same instant.
        builder.HasIndex("StatutoryDeadlineId", nameof(Submission.Recipient)).IsUnique().HasFilter("\"StruckOutAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<ReviewRoute> builder)
    {
        builder.Property(r => r.StepNames).HasMaxLength(100);
        builder.Ignore(r => r.Steps);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(Session.NameMaxLength);
        builder.HasOne<HandlingYear>().WithMany().HasForeignKey(s => s.HandlingYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.HandlingYearId, s.Kind, s.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CalendarLink> builder)
    {
        builder.HasKey(l => l.UserId);
        builder.Property(l => l.UserId).ValueGeneratedNever();
        builder.Property(l => l.Generation).IsConcurrencyToken();
        builder.Property(l => l.CodeHash).HasMaxLength(64);
        builder.HasIndex(l => l.CodeHash).IsUnique();
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.UserId);
        builder.HasIndex(s => s.EndsAt);
        builder.Property(s => s.Address).HasMaxLength(SignInSession.AddressMaxLength);
        builder.Property(s => s.Device).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<KnownDevice> builder)
    {
        builder.Property(d => d.Hash).HasMaxLength(64);
        builder.HasIndex(d => new { d.UserId, d.Hash }).IsUnique();
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DeskUser> builder)
    {
        builder.Property(u => u.DisplayName).HasMaxLength(DeskUser.DisplayNameMaxLength);
        // Readable, and replaced by one that is not.
        builder.Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed);
        builder.Property(u => u.PasswordResetBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<Bureau>().WithMany().HasForeignKey(u => u.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Section>().WithMany().HasForeignKey(u => u.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}
